using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Audit.Controls;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Audit.Controls;

public sealed class ControlMatrixBuilderTests
{
    static readonly ResourceState Good = AuditSample.Resource("gcp:storage/bucket:Bucket", "good", ("state", "good"));
    static readonly ResourceState Bad = AuditSample.Resource("gcp:storage/bucket:Bucket", "bad", ("state", "bad"));
    static readonly ResourceState Exempt = AuditSample.Resource("gcp:storage/bucket:Bucket", "exempt", ("state", "bad"));
    static readonly ResourceState Unsure = AuditSample.Resource(
        "gcp:storage/bucket:Bucket",
        "unsure",
        ("state", Sample.Unknown(AuditSample.Root, "x")));
    static readonly ResourceState Idle = AuditSample.Resource("gcp:storage/bucket:Bucket", "idle");

    static readonly Exemption Exemption = new()
    {
        Rule = "state-is-good",
        Match = new() { Name = "exempt" },
        Reason = "It is being moved to another store.",
        Owner = "storage-team",
        Ticket = "OPS-7",
        Approver = "ciso",
        Created = new(2026, 11, 20),
        Expires = new(2026, 12, 1),
    };

    static readonly ExemptionFile Exemptions = new("exemptions.yaml",
    [
        Exemption,
        Exemption with { Ticket = "OPS-8", Match = new() { Name = "nothing" }, Expires = new(2026, 11, 20), Created = new(2026, 11, 1) },
    ], []);

    static readonly StackReport Report = Judge(Good, Bad, Exempt, Unsure, Idle);

    static readonly ControlMatrix Matrix = ControlMatrixBuilder.Of([Report]);

    [Fact]
    public void Counts_each_resource_once_by_its_verdict() =>
        Assert.Equal(new VerdictTally(Passed: 1, Violated: 1, Undetermined: 1, Exempted: 1, NotApplicable: 1), Rule("state-is-good").Tally);

    [Fact]
    public void Lists_the_resources_of_each_verdict_the_worst_first()
    {
        Assert.Equal(
            [
                "violated bad: state must be good, got bad.",
                "undetermined unsure",
                "exempted exempt: state must be good, got bad.",
                "passed good: ",
                "notApplicable idle: It has no state.",
            ],
            Rule("state-is-good").Results.Select(
                static r => $"{r.Verdict} {Assert.Single(r.Resources).Name}{(r.Verdict == "undetermined" ? "" : $": {r.Message}")}"));
    }

    [Fact]
    public void Says_why_nothing_can_be_told_yet() =>
        Assert.StartsWith(
            "state ",
            Rule("state-is-good").Results.Single(static r => r.Verdict == "undetermined").Message,
            StringComparison.Ordinal);

    [Fact]
    public void Gives_a_control_the_worst_verdict_of_its_rules()
    {
        var control = Matrix.Frameworks.Single(static f => f.Framework == "cis-gcp@4.0").Controls.Single(static c => c.Control == "5.2");

        Assert.Equal(("violated", "always-passes state-is-good"), (control.Verdict, string.Join(' ', control.Rules)));
        Assert.Equal(new VerdictTally(2, 1, 1, 1, 1), control.Tally);
    }

    [Fact]
    public void Orders_controls_by_number() =>
        Assert.Equal(
            ["5.2", "5.10"],
            Matrix.Frameworks.Single(static f => f.Framework == "cis-gcp@4.0").Controls.Select(static c => c.Control));

    [Fact]
    public void Counts_a_control_as_judged_only_where_a_rule_judges_a_resource()
    {
        var framework = Matrix.Frameworks.Single(static f => f.Framework == "cis-gcp@4.0");

        Assert.Equal((2, 1), (framework.WithRule, framework.Judged));
        Assert.Equal("notApplicable", framework.Controls.Single(static c => c.Control == "5.10").Verdict);
    }

    [Fact]
    public void Names_the_stack_where_a_rule_about_all_of_it_passes() =>
        Assert.Equal([AuditSample.Root], Assert.Single(Rule("always-passes").Results).Resources);

    [Fact]
    public void Adds_up_several_stacks()
    {
        var matrix = ControlMatrixBuilder.Of([Report, Judge(Good) with { Stack = "other" }]);

        var rule = matrix.Rules.Single(static r => r.Rule == "state-is-good");
        Assert.Equal(2, rule.Tally.Passed);
        Assert.Equal(["dev", "other"], rule.Results.Where(static r => r.Verdict == "passed").Select(static r => r.Stack));
    }

    [Fact]
    public void Leaves_out_a_stack_that_was_not_judged() =>
        Assert.Empty(ControlMatrixBuilder.Of([new() { Project = "shop", Stack = "dev", ProgramFailed = true }]).Rules);

    [Fact]
    public void Says_what_an_exemption_lets_pass_and_for_how_long()
    {
        var exemption = AuditBuilder.Of(new([Report]), AuditSample.Context with { Exemptions = Exemptions }).Exemptions[1];

        Assert.Equal(("OPS-7", "storage-team", "used", 10), (exemption.Ticket, exemption.Owner, exemption.State, exemption.DaysLeft));
        Assert.Equal(new ExemptedResource("dev", Exempt.Urn), Assert.Single(exemption.Resources));
    }

    [Fact]
    public void Says_since_when_an_exemption_is_over()
    {
        var exemption = ExemptionBuilder.Of([Report], Exemptions, new(2026, 11, 21))[0];

        Assert.Equal(("OPS-8", "expired", -1), (exemption.Ticket, exemption.State, exemption.DaysLeft));
    }

    [Fact]
    public void Tells_an_exemption_that_nothing_uses() =>
        Assert.Equal("unused", ExemptionBuilder.Of([Judge(Good)], Exemptions, new(2026, 11, 21))[1].State);

    [Fact]
    public void Judges_every_rule_of_the_production_stack_as_the_preview_does()
    {
        var tallies = AuditSample.Prod.Policies!.Tallies.ToDictionary(static t => t.Rule.Id);

        Assert.All(AuditSample.OfProd.Controls.Rules, rule => Assert.Equal(tallies[rule.Rule].Passed, rule.Tally.Passed));
        Assert.Equal(tallies.Count, AuditSample.OfProd.Controls.Rules.Length);
    }

    static ControlRule Rule(string id) => Matrix.Rules.Single(r => r.Rule == id);

    static StackReport Judge(params ResourceState[] resources)
    {
        var stack = AuditSample.Stack(resources);
        var options = new PolicyOptions { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21), Exemptions = Exemptions };
        return ChangedSample.Compare(stack, stack) with
        {
            Policies = new PolicyEngine(options, new(new StateIsGood(), new AlwaysPasses(), new NeverApplies())).Evaluate(stack),
        };
    }

    sealed class StateIsGood : ResourceRule
    {
        public override RuleMetadata Metadata { get; } = Describe("state-is-good", "cis-gcp@4.0:5.2", "soc2@2017:CC6.1");

        protected override IEnumerable<Guard> Guards(ResourceInputs resource) =>
            [OnlyWhen(resource.Require("state").Present(), "It has no state.")];

        protected override IEnumerable<Verdict> Check(ResourceInputs resource) => [resource.Require("state").EqualTo("good")];
    }

    sealed class AlwaysPasses : StackRule
    {
        public override RuleMetadata Metadata { get; } = Describe("always-passes", "cis-gcp@4.0:5.2");

        protected override IEnumerable<Verdict> Check(StackView stack) => [Verdict.Passed];
    }

    sealed class NeverApplies : ResourceRule
    {
        public override RuleMetadata Metadata
        {
            get;
        } = Describe("never-applies", "cis-gcp@4.0:5.10") with { AppliesTo = "gcp:sql/database:Database" };

        protected override IEnumerable<Verdict> Check(ResourceInputs resource) => [];
    }

    static RuleMetadata Describe(string id, params string[] frameworks) => new()
    {
        Id = id,
        AppliesTo = "gcp:storage/bucket:Bucket",
        Severity = Groundwork.Policies.Engine.Severity.Low,
        Summary = "",
        Remediation = "",
        Frameworks = [.. frameworks.Select(FrameworkReference.Parse)],
    };
}
