using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Tests;
using Groundwork.Plan.Values;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Audit.Json;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Audit;

/// <summary>Small stacks and the committed ones, audited as of one day.</summary>
static class AuditSample
{
    public static AuditContext Context { get; } = new(new DateOnly(2026, 11, 21));

    static readonly Lazy<StackReport> ProdReport = new(static () =>
    {
        var stack = SnapshotReader.Read(
            File.ReadAllText(Fixture.PathOf("snapshots/prod.yaml")),
            "snapshots/prod.yaml",
            SnapshotFiles.Below(TestKit.RepositoryRoot.Path));
        return ChangedSample.Compare(stack, stack) with
        {
            Environment = "prod",
            Policies = PolicyEngine.Evaluate(stack, new() { Environment = StackEnvironment.Prod, Today = Context.Today }),
        };
    });

    static readonly Lazy<AuditReport> ProdAudit = new(static () => Audit(Prod));

    public static Urn Root { get; } = Urn.Create("dev", "shop", default, Urn.StackType, "shop-dev");

    /// <summary>The committed production stack, compared with itself.</summary>
    public static StackReport Prod => ProdReport.Value;

    public static AuditReport OfProd => ProdAudit.Value;

    public static AuditReport Audit(params StackReport[] stacks) => AuditBuilder.Of(new([.. stacks]), Context);

    /// <summary>The audit of a stack against what it was.</summary>
    public static AuditReport Audit(ResourceState[] old, ResourceState[] wanted) => Audit(ChangedSample.Compare(Stack(old), Stack(wanted)));

    public static string Json(AuditReport report, Redactor? redactor = null)
    {
        using var stream = new MemoryStream();
        AuditJson.Write(report, redactor ?? Redactor.None, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static RenderedStack Stack(params ResourceState[] resources) =>
        new("shop", "dev", [new() { Urn = Root, Custom = false }, .. resources]);

    public static ResourceState Component(string type, string name) =>
        new() { Urn = Urn.Create("dev", "shop", Root, type, name), Custom = false, Parent = Root };

    public static ResourceState Resource(string type, string name, params (string, PropertyValue)[] inputs) =>
        Below(Root, type, name, inputs);

    public static ResourceState Below(Urn parent, string type, string name, params (string, PropertyValue)[] inputs)
    {
        var map = Sample.Map(inputs);
        return new()
        {
            Urn = Urn.Create("dev", "shop", parent, type, name),
            Custom = true,
            Parent = parent,
            Inputs = map,
            Dependencies = ValueOrigins.ResourcesOf(map),
        };
    }
}
