using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Tests;
using Groundwork.Plan.Values;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Reports;
using Groundwork.Preview.Tests;

namespace Groundwork.Report.Browser.Tests;

/// <summary>Audits of small stacks and of the committed production stack, as of one day.</summary>
static class Audits
{
    static readonly AuditContext Context = new(new DateOnly(2026, 11, 21));

    static readonly Urn Root = Urn.Create("dev", "shop", default, Urn.StackType, "shop-dev");

    /// <summary>A stack where something of every kind happens, and the committed production stack, where nothing does.</summary>
    public static AuditReport OfTwo()
    {
        var stack = SnapshotReader.Read(
            File.ReadAllText(Fixture.PathOf("snapshots/prod.yaml")),
            "snapshots/prod.yaml",
            SnapshotFiles.Below(TestKit.RepositoryRoot.Path));
        var prod = ChangedSample.Compare(stack, stack) with
        {
            Environment = "prod",
            Policies = PolicyEngine.Evaluate(stack, new() { Environment = StackEnvironment.Prod, Today = Context.Today }),
        };
        return Of(ChangedSample.Report, prod);
    }

    /// <summary>The audit of a stack of these resources, all of them new.</summary>
    public static AuditReport OfNew(params ResourceState[] resources) => Of(ChangedSample.Compare(Stack(), Stack(resources)));

    public static AuditReport Of(params StackReport[] stacks) => AuditBuilder.Of(new([.. stacks]), Context);

    public static RenderedStack Stack(params ResourceState[] resources) =>
        new("shop", "dev", [new() { Urn = Root, Custom = false }, .. resources]);

    public static ResourceState Resource(string type, string name, params (string, PropertyValue)[] inputs)
    {
        var map = Sample.Map(inputs);
        return new() { Urn = UrnOf(type, name), Custom = true, Parent = Root, Inputs = map, Dependencies = ValueOrigins.ResourcesOf(map) };
    }

    public static Urn UrnOf(string type, string name) => Urn.Create("dev", "shop", Root, type, name);
}
