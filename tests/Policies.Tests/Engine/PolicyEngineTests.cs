using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Configuration;
using Groundwork.Policies.Rules.Network;
using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Engine;

public sealed class PolicyEngineTests
{
    static readonly Urn Root = Urn.Create("prod", "groundwork", default, Urn.StackType, "groundwork-prod");
    static readonly PolicyOptions Prod = new() { Environment = StackEnvironment.Prod, Today = new(2026, 1, 1) };

    [Fact]
    public void Reports_in_order_whatever_the_order_of_the_resources()
    {
        var resources = new[] { Bucket("b", "inherited"), Bucket("a", "inherited"), Stack() };

        var report = Judge(Prod, [.. resources]);
        var reversed = Judge(Prod, [.. resources.Reverse()]);

        Assert.Equal(["a", "b"], report.Findings.Select(static f => f.Urn.Name));
        Assert.Equal(
            report.Findings.Select(static f => (f.Rule.Id, f.Urn, f.Message)),
            reversed.Findings.Select(static f => (f.Rule.Id, f.Urn, f.Message)));
        Assert.False(report.Passes);
        Assert.All(report.Findings, static f => Assert.Equal(Level.Mandatory, f.Level));
    }

    [Fact]
    public void Counts_what_passed()
    {
        var report = Judge(Prod, Bucket("a", "enforced"), Bucket("b", "inherited"), Bucket("c", null), Stack());

        var tally = report.Tallies.Single(static t => t.Rule.Id == "gcp-gcs-public-access-prevention");
        Assert.Equal((1, 1, 1), (tally.Passed, tally.Violated, tally.Undetermined));
        Assert.Equal("c", Assert.Single(report.Undetermined).Urn.Name);
        Assert.False(report.Undetermined[0].Fails);
    }

    [Fact]
    public void Goes_by_the_level_of_the_environment_unless_the_configuration_says_otherwise()
    {
        var rule = new NetworkLogsDnsQueries();
        var advisory = new PolicyConfig { AllLevel = Level.Mandatory, Levels = PolicyConfig.Empty.Levels.Add(rule.Id, Level.Advisory) };

        Assert.Equal(Level.Mandatory, Prod.LevelOf(rule));
        Assert.Equal(Level.Advisory, (Prod with { Environment = StackEnvironment.Dev }).LevelOf(rule));
        Assert.Equal(Level.Mandatory, (Prod with
        {
            Environment = StackEnvironment.Dev,
            Config = advisory with { Levels = PolicyConfig.Empty.Levels },
        }).LevelOf(rule));
        Assert.Equal(Level.Advisory, (Prod with { Config = advisory }).LevelOf(rule));
    }

    [Fact]
    public void Asks_no_disabled_rule()
    {
        var options = Prod with { Config = new() { AllLevel = Level.Disabled } };

        var report = Judge(options, Bucket("a", "inherited"), Stack());

        Assert.Empty(report.Findings);
        Assert.All(report.Tallies, static t => Assert.Equal(0, t.Passed + t.Violated));
    }

    [Theory]
    [InlineData(Severity.Critical, Level.Mandatory)]
    [InlineData(Severity.High, Level.Advisory)]
    public void Reports_a_rule_that_throws_as_its_own_failure_and_asks_the_others(Severity severity, Level level)
    {
        var catalog = new RuleCatalog(new ThrowingRule(severity), new BucketBlocksPublicAccess());

        var report = new PolicyEngine(Prod, catalog).Evaluate(new("groundwork", "prod", [Bucket("a", "inherited"), Stack()]));

        var failure = report.Findings.Single(static f => f.Kind == PolicyFindingKind.RuleError);
        Assert.Equal("The rule any-throws failed internally (InvalidOperationException).", failure.Message);
        Assert.Equal(level, failure.Level);
        Assert.Contains(report.Findings, static f => f.Kind == PolicyFindingKind.Violation);
        Assert.Equal(1, report.Tallies.Single(static t => t.Rule.Id == "any-throws").Failed);
    }

    [Fact]
    public void Judges_a_resource_without_inputs_unless_that_may_mean_it_is_not_targeted()
    {
        var empty = Bucket("a", "") with { Inputs = MapValue.Empty };

        Assert.Equal(Outcome.Violated, OutcomeOf(Prod, empty));
        Assert.Equal(Outcome.NotApplicable, OutcomeOf(Prod with { EmptyMeansUntargeted = true }, empty));
    }

    [Fact]
    public void Proves_nothing_of_a_stack_that_is_targeted_in_part()
    {
        var options = Prod with { EmptyMeansUntargeted = true };
        var network = Resource("gcp:compute/network:Network", "trading", new([new("name", "trading")]));
        var untargeted = Resource("gcp:dns/policy:Policy", "policy", MapValue.Empty);
        var catalog = new RuleCatalog(new NetworkLogsDnsQueries());

        var whole = new PolicyEngine(options, catalog).Evaluate(new("groundwork", "prod", [network, Stack()]));
        var partial = new PolicyEngine(options, catalog).Evaluate(new("groundwork", "prod", [network, untargeted, Stack()]));

        _ = Assert.Single(whole.Failures);
        Assert.Empty(partial.Findings);
        Assert.StartsWith(
            "Not proven, as this update doesn't target every resource:",
            Assert.Single(partial.Undetermined).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_is_only_read() =>
        Assert.Empty(Judge(Prod, Bucket("a", "inherited") with { External = true }, Stack()).Findings);

    [Fact]
    public void Shows_a_stack_rule_what_came_of_a_deployed_resource()
    {
        var network = Resource("gcp:compute/network:Network", "trading", MapValue.Empty) with { Outputs = new([new("name", "trading-1")]) };
        var policy = Resource("gcp:dns/policy:Policy", "policy", MapValue.Empty) with
        {
            Outputs = new(
            [
                new("enableLogging", true),
                new("networks", new ListValue([new MapValue([new("networkUrl", "projects/p/global/networks/trading-1")])])),
            ]),
        };

        var report = new PolicyEngine(Prod, new RuleCatalog(new NetworkLogsDnsQueries()))
            .Evaluate(new("groundwork", "prod", [network, policy, Stack()]));

        Assert.True(report.Passes);
        Assert.Equal(1, report.Passed);
    }

    [Fact]
    public void Shows_a_rule_the_inputs_of_the_provider()
    {
        var provider = Resource("pulumi:providers:gcp", "europe", new([new("region", "europe-west1")]));
        var bucket = Bucket("a", "enforced") with { Provider = provider.Urn };

        var report = new PolicyEngine(Prod, new RuleCatalog(new RegionRule()))
            .Evaluate(new("groundwork", "prod", [provider, bucket, Stack()]));

        Assert.Equal("provider.region must be us-east1, got europe-west1.", Assert.Single(report.Findings).Message);
    }

    static Outcome OutcomeOf(PolicyOptions options, ResourceState state)
    {
        var engine = new PolicyEngine(options, new RuleCatalog(new BucketBlocksPublicAccess()));
        return Assert.Single(engine.Judge(ResourceInputs.From(state, MapValue.Empty, new()), static _ => null)).Outcome!.Value;
    }

    static PolicyReport Judge(PolicyOptions options, params ResourceState[] resources) =>
        new PolicyEngine(options, new RuleCatalog(new BucketBlocksPublicAccess(), new NetworkLogsDnsQueries()))
            .Evaluate(new("groundwork", "prod", resources));

    static ResourceState Stack() => new() { Urn = Root, Custom = false };

    static ResourceState Bucket(string name, string? prevention) => Resource(
        "gcp:storage/bucket:Bucket",
        name,
        new([new("publicAccessPrevention", prevention is null ? ResourceInputs.Unknown : (PropertyValue)prevention)]));

    static ResourceState Resource(string type, string name, MapValue inputs) => new()
    {
        Urn = Urn.Create("prod", "groundwork", default, type, name),
        Custom = true,
        Parent = Root,
        Inputs = inputs,
    };

    sealed class ThrowingRule(Severity severity) : ResourceRule
    {
        public override RuleMetadata Metadata { get; } = new()
        {
            Id = "any-throws",
            AppliesTo = "*",
            Severity = severity,
            Summary = "A rule that throws.",
            Remediation = "None.",
        };

        protected override IEnumerable<Verdict> Check(ResourceInputs resource) => throw new InvalidOperationException("hunter2");
    }

    sealed class RegionRule : ResourceRule
    {
        public override RuleMetadata Metadata { get; } = new()
        {
            Id = "any-region",
            AppliesTo = "*",
            Severity = Severity.Low,
            Summary = "A rule about the provider.",
            Remediation = "None.",
        };

        protected override IEnumerable<Verdict> Check(ResourceInputs resource)
        {
            yield return resource.ProviderInput("region").EqualTo("us-east1");
        }
    }
}
