using Groundwork.Plan.Values;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Audit.Stacks;

namespace Groundwork.Preview.Tests.Audit.Stacks;

public sealed class StackBuilderTests
{
    static readonly AuditStack Changed = StackBuilder.Of(ChangedSample.Report);

    [Fact]
    public void Counts_adopted_resources_as_created_and_those_only_read_as_the_same() =>
        Assert.Equal(new OperationTally(Create: 2, Update: 6, Replace: 1, Delete: 2, Same: 5), Changed.Operations);

    [Fact]
    public void Says_before_and_after_of_each_change()
    {
        var change = Assert.Single(Of("updated").Changes, static c => c.Path == "routingMode");

        Assert.Equal(
            ("update", (PropertyValue)"GLOBAL", (PropertyValue)"REGIONAL", "none"),
            (change.Kind, change.Before!, change.After!, change.Replaces));
    }

    [Fact]
    public void Says_which_change_replaces() =>
        Assert.Equal("must", Assert.Single(Of("replaced").Changes, static c => c.Path == "region").Replaces);

    [Fact]
    public void Leaves_one_side_out_where_there_is_none()
    {
        Assert.Null(Assert.Single(Of("updated").Changes, static c => c.Path == "mtu").Before);
        Assert.Null(Assert.Single(Of("updated").Changes, static c => c.Path == "description").After);
    }

    [Fact]
    public void Refers_to_what_it_depends_on() => Assert.Equal([Of("replaced").Urn], Of("dependent").References);

    [Fact]
    public void Names_component_and_region()
    {
        Assert.Equal(("Shop/shop", "us-east1"), (Of("created").Component, Of("created").Region));
        Assert.Equal("global", Of("same").Region);
    }

    [Fact]
    public void Is_as_severe_as_the_worst_danger() => Assert.Equal(("critical", "none"), (Of("replaced").Severity, Of("same").Severity));

    [Fact]
    public void Leaves_exempted_findings_out_of_the_severity()
    {
        var report = ChangedSample.Report with { Policies = Policies(exempt: true) };

        var same = StackBuilder.Of(report).Resources.Single(static r => r.Name == "same");

        Assert.Equal(("none", "exempted", "critical"), (same.Severity, Assert.Single(same.Findings).Level, same.Findings[0].Severity));
    }

    [Fact]
    public void Is_as_severe_as_the_worst_finding()
    {
        var same = StackBuilder.Of(ChangedSample.Report with { Policies = Policies(exempt: false) })
            .Resources.Single(static r => r.Name == "same");

        Assert.Equal(
            ("critical", new AuditFinding("gcp-sql-tls", "critical", "mandatory", "Wrong.")),
            (same.Severity, Assert.Single(same.Findings)));
    }

    [Fact]
    public void Has_nothing_in_it_where_the_program_failed()
    {
        var failed = StackBuilder.Of(new() { Project = "shop", Stack = "dev", ProgramFailed = true });

        Assert.Empty(failed.Resources);
        Assert.Empty(failed.Topology.Boxes);
        Assert.Equal(new OperationTally(0, 0, 0, 0, 0), failed.Operations);
    }

    static AuditResource Of(string name) => Changed.Resources.Single(r => r.Name == name);

    static PolicyReport Policies(bool exempt)
    {
        var rule = new FixedRule();
        var exemption = new Exemption
        {
            Rule = rule.Id,
            Match = new() { Name = "same" },
            Reason = "It is being mended.",
            Owner = "ops",
            Ticket = "T-1",
            Approver = "cso",
            Created = new(2026, 11, 20),
            Expires = new(2026, 11, 30),
        };
        var finding = new PolicyFinding(rule, PolicyFindingKind.Violation, Of("same").Urn, default, "Wrong.", Level.Mandatory)
        {
            ExemptedBy = exempt ? exemption : null,
        };
        return new([finding], [], []);
    }

    sealed class FixedRule : ResourceRule
    {
        public override RuleMetadata Metadata { get; } = new()
        {
            Id = "gcp-sql-tls",
            AppliesTo = "*",
            Severity = Groundwork.Policies.Engine.Severity.Critical,
            Summary = "",
            Remediation = "",
        };

        protected override IEnumerable<Verdict> Check(ResourceInputs resource) => [];
    }
}
