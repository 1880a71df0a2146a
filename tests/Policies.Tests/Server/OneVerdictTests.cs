using System.Text;
using System.Text.Json.Nodes;
using Groundwork.Plan;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;
using PolicyConfig = Groundwork.Policies.Server.Protocol.PolicyConfig;

namespace Groundwork.Policies.Tests.Server;

/// <summary>The table of every rule gives the same verdicts offline, over a state file and in the Pulumi engine.</summary>
public sealed class OneVerdictTests
{
    static readonly Dictionary<string, IRuleTable> Tables = typeof(OneVerdictTests).Assembly.GetTypes()
        .Where(static t => !t.IsAbstract && t.IsAssignableTo(typeof(IRuleTable)))
        .Select(static t => (IRuleTable)Activator.CreateInstance(t)!)
        .ToDictionary(static t => t.Rule.Id);

    public static TheoryData<string> Rules => [.. Tables.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_the_same_over_a_rendered_stack(string rule) =>
        AssertAll(Tables[rule], Tables[rule].Rows, static (table, row) => Verdict(Engine(table, row).Evaluate(Render(row))));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_the_same_over_a_state_file(string rule) =>
        AssertAll(
            Tables[rule],
            Tables[rule].Rows.Where(IsKnown),
            static (table, row) => Verdict(Engine(table, row).Evaluate(StateOf(row))));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Is_the_same_in_the_Pulumi_engine(string rule)
    {
        var table = Tables[rule];
        await using var server = await LocalServer.StartAsync(new RuleCatalog(table.Rule));
        var wrong = new StringBuilder();
        foreach (var row in table.Rows.Where(r => r.Resources.All(static x => Wire.Carries(x.Properties)) && !LooksUntargeted(r)))
        {
            var verdict = await VerdictAsync(server.Client, table.Rule, row);

            // The engine doesn't say where an unknown input of a single resource comes from; less is proven then, and never the opposite.
            if (verdict.Outcome != Outcome.Undetermined || table.Rule is StackRule || !row.Resources.Any(HasOrigins))
            {
                Compare(wrong, row, verdict);
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    static void AssertAll(
        IRuleTable table, IEnumerable<RuleTableCase> rows, Func<IRuleTable, RuleTableCase, (Outcome? Outcome, string[] Texts)> judge)
    {
        var wrong = new StringBuilder();
        foreach (var row in rows)
        {
            Compare(wrong, row, judge(table, row));
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    static void Compare(StringBuilder wrong, RuleTableCase row, (Outcome? Outcome, string[] Texts) got)
    {
        var texts = row.Outcome == Outcome.NotApplicable ? [] : row.Texts;
        if (got.Outcome != row.Outcome || !got.Texts.Order(StringComparer.Ordinal).SequenceEqual(texts.Order(StringComparer.Ordinal)))
        {
            _ = wrong.AppendLine().Append('\'').Append(row.Name).AppendLine("':")
                .Append("  expected ").Append(row.Outcome).Append(": ").AppendJoin(" | ", row.Texts).AppendLine()
                .Append("  got      ").Append(got.Outcome).Append(": ").AppendJoin(" | ", got.Texts);
        }
    }

    static PolicyEngine Engine(IRuleTable table, RuleTableCase row) => new(
        new()
        {
            Environment = row.Context.Environment,
            Today = row.Context.Today,
            Config = new() { AllLevel = Level.Mandatory, Values = row.Context.Config },
        },
        new RuleCatalog(table.Rule));

    static (Outcome? Outcome, string[] Texts) Verdict(PolicyReport report)
    {
        var tally = Assert.Single(report.Tallies);
        var texts = report.Findings.Select(static f => f.Message).ToArray();
        return tally switch
        {
            { Violated: > 0 } => (Outcome.Violated, texts),
            { Undetermined: > 0 } => (Outcome.Undetermined, texts),
            { Passed: > 0 } => (Outcome.Passed, texts),
            // A report doesn't say why a rule has no say.
            _ => (Outcome.NotApplicable, []),
        };
    }

    static async Task<(Outcome? Outcome, string[] Texts)> VerdictAsync(WireClient client, Rule rule, RuleTableCase row)
    {
        var configured = new ConfigureAnalyzerRequest();
        configured.PolicyConfig.Add(rule.Id, new PolicyConfig
        {
            EnforcementLevel = EnforcementLevel.Mandatory,
            Properties = StructWriter.Write(row.Context.Config.GetValueOrDefault(rule.Id, MapValue.Empty)),
        });
        var stack = new AnalyzerStackConfigureRequest { Project = "groundwork", Stack = "test" };
        stack.Config.Add("groundwork:environment", row.Context.Environment.Word());
        _ = await client.CallAsync("ConfigureStack", stack, Google.Protobuf.WellKnownTypes.Empty.Parser);
        _ = await client.CallAsync("Configure", configured, Google.Protobuf.WellKnownTypes.Empty.Parser);

        if (rule is ResourceRule)
        {
            return Verdict(await client.CallAsync("Analyze", Wire.Request(row.Resources[0]), AnalyzeResponse.Parser));
        }

        var request = new AnalyzeStackRequest();
        request.Resources.AddRange(row.Resources.Select(Wire.Resource));
        return Verdict(await client.CallAsync("AnalyzeStack", request, AnalyzeResponse.Parser));
    }

    /// <summary>From a diagnostic: what stands between the rule's summary and how to mend it.</summary>
    static (Outcome? Outcome, string[] Texts) Verdict(AnalyzeResponse response)
    {
        var violations = response.Diagnostics.Where(static d => d.EnforcementLevel == EnforcementLevel.Mandatory).ToArray();
        return violations.Length > 0 ? (Outcome.Violated, [.. violations.SelectMany(
                static d => d.Message.Split('\n')[1..].TakeWhile(static l => !l.StartsWith("To mend it:", StringComparison.Ordinal)))])
            : response.Diagnostics.Count > 0 ? (Outcome.Undetermined, [])
            : response.NotApplicable.Count > 0 ? (Outcome.NotApplicable, [])
            : (Outcome.Passed, []);
    }

    static bool LooksUntargeted(RuleTableCase row) =>
        row.Resources.Any(static r => r.Custom && r.Properties.Count == 0 && !r.Type.StartsWith("pulumi:", StringComparison.Ordinal));

    static bool HasOrigins(ResourceInputs resource) => resource.PropertyDependencies.Count > 0;

    static bool IsKnown(RuleTableCase row) => row.Resources.All(static r => r.Properties.IsKnown && Wire.Carries(r.Properties));

    static RenderedStack Render(RuleTableCase row)
    {
        var providers = row.Resources
            .Where(static r => r.Provider.Count > 0)
            .Select(static r => new ResourceState { Urn = ProviderOf(r), Custom = true, Inputs = r.Provider })
            .DistinctBy(static p => p.Urn);
        return new("groundwork", "test", row.Resources.Select(State).Concat(providers));
    }

    static ResourceState State(ResourceInputs resource) => new()
    {
        Urn = resource.Urn,
        Custom = resource.Custom,
        Parent = resource.Parent,
        Id = resource.Id,
        Provider = resource.Provider.Count > 0 ? ProviderOf(resource) : null,
        Inputs = resource.Properties,
        Outputs = resource.Custom ? MapValue.Empty : resource.Properties,
        Dependencies = new([.. resource.Dependencies]),
        PropertyDependencies = resource.PropertyDependencies,
        Options = resource.Options,
    };

    static Urn ProviderOf(ResourceInputs resource) =>
        Urn.Create("test", "groundwork", default, "pulumi:providers:gcp", $"of-{resource.Name}");

    /// <summary>The case as <c>pulumi stack export</c> would write it once it is deployed, read back.</summary>
    static RenderedStack StateOf(RuleTableCase row)
    {
        var rendered = Render(row);
        var resources = new JsonArray();
        var earlier = new HashSet<Urn>();
        foreach (var resource in Ordered(rendered))
        {
            resources.Add(StateFile.Write(resource, earlier));
            _ = earlier.Add(resource.Urn);
        }

        var file = new JsonObject
        {
            ["version"] = 3,
            ["deployment"] = new JsonObject { ["manifest"] = new JsonObject(), ["resources"] = resources },
        };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file.ToJsonString()));
        return StateReader.Read(stream, "test.json").ToRenderedStack();
    }

    /// <summary>What is depended upon comes first, as in every state file.</summary>
    static IEnumerable<ResourceState> Ordered(RenderedStack stack)
    {
        var left = stack.Resources.ToList();
        var done = new HashSet<Urn>();
        while (left.Count > 0)
        {
            var next = left.Find(r => r.Dependencies.Append(r.Provider ?? default).Append(r.Parent ?? default).All(u => done.Contains(u)
                    || stack.Find(u) is null))
                ?? left[0];
            _ = left.Remove(next);
            _ = done.Add(next.Urn);
            yield return next;
        }
    }
}
