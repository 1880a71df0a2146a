using System.Globalization;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Tests.Output;

/// <summary>What is shown where no stack is named, and how findings are grouped.</summary>
public sealed class OverviewTests
{
    static readonly CostEstimate Whole = new("USD", 1234.56m, 0, []);

    static readonly CostEstimate Holey = new("USD", 1000, 120,
    [
        new("gcp:cloudids/endpoint:Endpoint", 6),
        new("gcp:logging/metric:Metric", 17),
    ]);

    [Fact]
    public void Is_one_table_where_nothing_changes() => Assert.Equal(
        """
        Project  Stack  Resources  +  ~  +-  -  Rules broken  Advisories  Cost a month
        other    prod           6  ·  ·   ·  ·             ·           ·        $1,235
        shop     dev            6  ·  ·   ·  ·             ·           ·        $1,235

        Cost a month: $2,469.
        Nothing changes, no rule is broken. groundwork preview STACK shows a stack.

        """,
        Write(Sample.Unchanged with { Project = "other", Stack = "prod", Cost = Whole }, Sample.Unchanged with { Cost = Whole }));

    [Fact]
    public void Has_one_row_a_stack_of_any_number_and_few_lines_more()
    {
        var stacks = Enumerable.Range(0, 19).Select(static i => Sample.Unchanged with
        {
            Project = string.Create(CultureInfo.InvariantCulture, $"system-{i / 3}"),
            Stack = string.Create(CultureInfo.InvariantCulture, $"stack-{i}"),
            Cost = Holey,
        });

        Assert.InRange(Write([.. stacks]).Split('\n').Length, 20, 26);
    }

    [Fact]
    public void Shows_only_the_stack_where_something_changes()
    {
        var text = Write(Sample.Unchanged with { Project = "other" }, ChangedSample.Report);

        Assert.Matches(@"\nother +dev +6  ·  ·   ·  ·  ", text);
        Assert.Matches(@"\nshop +dev +\d+  2  6   1  2  ", text);
        Assert.Contains("\nPreviewing update (shop/dev):\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(other/dev)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_of_a_failing_program_in_its_row_and_below()
    {
        var failed = new StackReport
        {
            Project = "shop",
            Stack = "prod",
            ProgramFailed = true,
            Diagnostics = [new(DiagnosticKind.Failure, Severity.Error, "The shop is closed.")],
        };

        var text = Write(Sample.Unchanged with { Cost = Whole }, failed);

        Assert.Contains("\nshop     prod   the program fails\n", text, StringComparison.Ordinal);
        Assert.Contains("Cost a month: at least $1,235.\nNothing is known of prod.\n", text, StringComparison.Ordinal);
        Assert.Contains("    error: The shop is closed.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unchanged", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_sums_costs_over_a_hole_in_silence()
    {
        var text = Write(Sample.Unchanged with { Cost = Holey }, Sample.Unchanged with { Stack = "prod", Cost = Holey });

        Assert.Contains("$1,000 (+$120) + ?\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "Cost a month: at least $2,000 (+$240).\nNot estimated, biggest first: 12 gcp:cloudids:Endpoint, 34 gcp:logging:Metric.\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_rule_once_with_the_first_three_resources_and_how_to_mend_it()
    {
        var text = Write(Broken(200), Broken(1) with { Stack = "prod" });

        Assert.Contains(
            """
            - [mandatory]  gcp-subnet-private-google-access  (201 resources)
                  dev, bare-000: privateIpGoogleAccess must be true, got nothing.
                  dev, bare-001: privateIpGoogleAccess must be true, got nothing.
                  dev, bare-002: privateIpGoogleAccess must be true, got nothing.
                  and 198 more; --policies shows all
                  Set privateIpGoogleAccess to true.

            """,
            text,
            StringComparison.Ordinal);
        Assert.Equal(2, text.Split("gcp-subnet-private-google-access").Length);
        Assert.DoesNotContain("[advisory]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_resource_on_request()
    {
        var text = Formats.Text(new([Broken(200)]) { IsOverview = true }, Redactor.None, new(AllFindings: true));

        Assert.Contains("      bare-199: privateIpGoogleAccess must be true, got nothing.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("--policies", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_the_findings_of_one_stack_in_its_tree_too()
    {
        var text = Sample.Text(Broken(200));

        Assert.Contains("        - [mandatory]  gcp-subnet-private-google-access  (200 resources)\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "          and 197 more; --policies shows all\n          Set privateIpGoogleAccess to true.\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_findings_in_the_comment_and_keeps_each_in_the_data()
    {
        var report = new PreviewReport([Broken(200)]);

        var comment = Formats.Write("markdown", report, Redactor.None);

        Assert.Contains(
            "- `gcp-subnet-private-google-access` · 200 resources. Set privateIpGoogleAccess to true.\n  - `dev` · `bare-000`: ",
            comment,
            StringComparison.Ordinal);
        Assert.Contains("\n  - and 197 more, in the job's artifact\n", comment, StringComparison.Ordinal);
        Assert.Equal(201, Formats.Write("json", report, Redactor.None).Split("privateIpGoogleAccess must be true").Length);
        Assert.Equal(201, Formats.Write("sarif", report, Redactor.None).Split("privateIpGoogleAccess must be true").Length);
    }

    static string Write(params StackReport[] stacks) => Formats.Text(new(stacks) { IsOverview = true }, Redactor.None, default);

    static StackReport Broken(int count)
    {
        var root = Urn.Create("dev", "shop", default, Urn.StackType, "shop-dev");
        var stack = new RenderedStack("shop", "dev",
        [
            new() { Urn = root, Custom = false },
            .. Enumerable.Range(0, count).Select(i => new ResourceState
            {
                Urn = Urn.Create(
                    "dev",
                    "shop",
                    root,
                    "gcp:compute/subnetwork:Subnetwork",
                    string.Create(CultureInfo.InvariantCulture, $"bare-{i:d3}")),
                Custom = true,
                Parent = root,
            }),
        ]);
        return ChangedSample.Compare(stack, stack) with
        {
            Policies = PolicyEngine.Evaluate(stack, new() { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21) }),
        };
    }
}
