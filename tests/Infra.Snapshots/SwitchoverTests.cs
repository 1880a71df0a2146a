using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Programs;

namespace Groundwork.Infra.Snapshots;

/// <summary>Prod's databases change places in the two updates of <c>docs/runbooks/switchover.md</c>, and never in one.</summary>
public sealed class SwitchoverTests
{
    const string Instance = "gcp:sql/databaseInstance:DatabaseInstance";
    const string Home = "database-us-central1";
    const string Standby = "database-us-east1";

    [Fact]
    public async Task First_step_updates_both_instances_in_place()
    {
        var difference = Compare(await RenderAsync("us-central1", "none"), await RenderAsync("us-east1", "promote"));

        Assert.Equal(Operation.Update, Of(difference, Home).Operation);
        Assert.Equal(["replicaNames"], Of(difference, Home).ChangedKeys);
        Assert.Equal(Operation.Update, Of(difference, Standby).Operation);
        Assert.Equal("CLOUD_SQL_INSTANCE", Text(difference, Standby, "instanceType"));
        Assert.Equal("a replica is promoted in place", Because(difference, Standby));
    }

    [Fact]
    public async Task Second_step_updates_the_old_primary_in_place_once_it_was_refreshed()
    {
        var difference = Compare(Refreshed(await RenderAsync("us-east1", "promote")), await RenderAsync("us-east1", "demote"));

        Assert.Equal(Operation.Update, Of(difference, Home).Operation);
        Assert.Equal("READ_REPLICA_INSTANCE", Text(difference, Home, "instanceType"));
        Assert.Equal("the old primary becomes a replica by switchover", Because(difference, Home));
        Assert.Equal(Operation.Same, Of(difference, Standby).Operation);
    }

    [Theory]
    [InlineData("us-central1", "none", "us-east1", "promote")]
    [InlineData("us-east1", "promote", "us-east1", "demote")]
    [InlineData("us-east1", "demote", "us-east1", "none")]
    [InlineData("us-east1", "none", "us-central1", "promote")]
    [InlineData("us-central1", "promote", "us-central1", "demote")]
    [InlineData("us-central1", "demote", "us-central1", "none")]
    public async Task Each_step_replaces_and_deletes_nothing_that_holds_data_and_unprotects_nothing(
        string from, string step, string to, string next)
    {
        var before = await RenderAsync(from, step);
        var after = await RenderAsync(to, next);
        var difference = Compare(next == "demote" ? Refreshed(before, to) : before, after);

        Assert.DoesNotContain(
            difference.Resources,
            change => change.Urn.Type == Instance && change.Operation is not (Operation.Same or Operation.Update));
        Assert.DoesNotContain(DangerList.Of(difference), danger => danger.Kind is DangerKind.StatefulDelete or DangerKind.StatefulReplace);
        Assert.All(after.Resources.Where(resource => resource.Type == Instance), instance => Assert.True(instance.Options.Protect));
        Assert.All(
            after.Resources.Where(resource => resource.Type == Instance),
            instance => Assert.Equal(BoolValue.True, instance.Inputs["deletionProtection"]));
    }

    [Theory]
    [InlineData("none", "no switchover")]
    [InlineData("demote", "no switchover")]
    public async Task One_step_is_shown_as_the_replacement_of_a_database(string step, string because)
    {
        var difference = Compare(await RenderAsync("us-central1", "none"), await RenderAsync("us-east1", step));

        Assert.Equal(Operation.Replace, Of(difference, Home).Operation);
        Assert.True(Of(difference, Home).IsBlocked);
        Assert.Contains(because, Because(difference, Home), StringComparison.Ordinal);
        var danger = Assert.Single(
            DangerList.Of(difference),
            danger => danger.Kind == DangerKind.StatefulReplace && danger.Urn.Name == Home);
        Assert.Equal(DangerRank.Critical, danger.Rank);
    }

    [Fact]
    public async Task Second_step_without_the_refresh_is_shown_as_a_replacement()
    {
        var difference = Compare(await RenderAsync("us-east1", "promote"), await RenderAsync("us-east1", "demote"));

        Assert.Equal(Operation.Replace, Of(difference, Home).Operation);
        Assert.StartsWith("the switchover isn't ready", Because(difference, Home), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-central1", "none")]
    [InlineData("us-east1", "promote")]
    [InlineData("us-east1", "demote")]
    [InlineData("us-east1", "none")]
    public async Task Breaks_no_mandatory_rule_on_the_way(string activeRegion, string step)
    {
        var report = new PolicyEngine(new() { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21) })
            .Evaluate(await RenderAsync(activeRegion, step));

        Assert.Empty(report.Failures.Select(finding => $"{finding.Rule.Id} {finding.Urn.Name}: {finding.Message}"));
    }

    static Task<RenderedStack> RenderAsync(string activeRegion, string step) => TradingBot.RenderAsync("prod", settings =>
    {
        settings["regions"]!["activeRegion"] = activeRegion;
        settings["database"]!["switchover"] = step;
    });

    static StackDifference Compare(RenderedStack before, RenderedStack after) =>
        StackDifference.Compute(Baseline.Of(before), after, ProviderSchemas.Of([before, after]));

    // What Cloud SQL says of an instance that has become a replica, and refresh writes down.
    static RenderedStack Refreshed(RenderedStack stack, string newPrimary = "us-east1") =>
        new(stack.Project, stack.Name, stack.Resources.Select(resource =>
            resource.Type == Instance && !resource.Name.EndsWith(newPrimary, StringComparison.Ordinal)
                ? resource with
                {
                    Inputs = resource.Inputs.With("replicaConfiguration", new MapValue([new("failoverTarget", BoolValue.False)])),
                }
                : resource));

    static ResourceDifference Of(StackDifference difference, string name) =>
        difference.Resources.Single(change => change.Urn.Type == Instance && change.Urn.Name == name);

    static string Text(StackDifference difference, string name, string key) => ((TextValue)Of(difference, name).NewInputs[key]).Value;

    static string Because(StackDifference difference, string name) =>
        Of(difference, name).Changes.Single(change => change.TopLevelKey == "masterInstanceName").Because!;
}
