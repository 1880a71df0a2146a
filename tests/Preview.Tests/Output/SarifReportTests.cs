using System.Text.Json.Nodes;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Tests.Output;

public sealed class SarifReportTests
{
    const string Exempted = """
        exemptions:
          - rule: gcp-sql-ssl-mode
            match: {type: "gcp:sql/databaseInstance:DatabaseInstance", name: shop-db}
            reason: The legacy client can't speak TLS before its move.
            owner: shop-team
            ticket: SHOP-1
            approver: security
            created: 2026-11-20
            expires: 2026-11-30
        """;

    [Fact]
    public void Names_rule_line_and_level()
    {
        var result = Results(ExemptionFile.Empty).Single(static r => Text(r, "ruleId") == "gcp-sql-ssl-mode");

        Assert.Equal("error", Text(result, "level"));
        Assert.Equal("infra/Database.cs", result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal(42, result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>());
        Assert.Equal("shop-db", result["locations"]![0]!["logicalLocations"]![0]!["name"]!.GetValue<string>());
        Assert.Null(result["suppressions"]);
    }

    [Fact]
    public void Points_to_the_stacks_own_settings_where_no_line_is_known()
    {
        var report = Sample.Faulty with
        {
            SettingsFile = "systems/shop/Pulumi.dev.yaml",
            Diagnostics = [new(DiagnosticKind.Schema, Severity.Error, "settings.tier must be given.") { Urn = Sample.Database }],
        };

        var result = JsonNode.Parse(Formats.Write("sarif", new([report]), Redactor.None))!["runs"]![0]!["results"]![0]!;

        Assert.Equal(
            "systems/shop/Pulumi.dev.yaml",
            result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
    }

    [Fact]
    public void Keeps_an_exempted_finding_visible_as_suppressed()
    {
        var result = Results(ExemptionFile.Parse(Exempted)).Single(static r => Text(r, "ruleId") == "gcp-sql-ssl-mode");

        Assert.Equal(
            "The legacy client can't speak TLS before its move. (SHOP-1; shop-team, approved by security; until 2026-11-30)",
            result["suppressions"]![0]!["justification"]!.GetValue<string>());
    }

    [Fact]
    public void Has_fingerprints_that_outlive_moved_lines()
    {
        var before = Results(ExemptionFile.Empty, line: 42).Select(
            static r => r["partialFingerprints"]!["groundworkFinding/v1"]!.GetValue<string>()).ToList();
        var after = Results(ExemptionFile.Empty, line: 7).Select(
            static r => r["partialFingerprints"]!["groundworkFinding/v1"]!.GetValue<string>()).ToList();

        Assert.Equal(before, after);
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Fact]
    public void Describes_every_rule_it_names()
    {
        var run = Run(ExemptionFile.Empty, 42);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(static r => Text(r!, "id")).ToHashSet();

        Assert.All(run["results"]!.AsArray(), r => Assert.Contains(Text(r!, "ruleId"), rules));
    }

    static IEnumerable<JsonNode> Results(ExemptionFile exemptions, int line = 42) =>
        Run(exemptions, line)["results"]!.AsArray().Select(static r => r!);

    static JsonNode Run(ExemptionFile exemptions, int line)
    {
        var stack = new RenderedStack("shop", "dev", Sample.Stack.Resources.Select(r => r with
        {
            Source = new(() => [new("infra/Database.cs", line, "PostgresDatabase..ctor")]),
        }));
        var report = new StackReport
        {
            Project = "shop",
            Stack = "dev",
            Rendered = stack,
            Policies = PolicyEngine.Evaluate(
                stack,
                new() { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21), Exemptions = exemptions }),
            Diagnostics = [.. Sample.Faulty.Diagnostics.Where(static d => d.Kind == DiagnosticKind.Schema)],
        };
        return JsonNode.Parse(Formats.Write("sarif", new([report]), Redactor.None))!["runs"]![0]!;
    }

    static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();
}
