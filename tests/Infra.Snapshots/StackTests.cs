using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Infra.Snapshots;

/// <summary>What is promised of every stack, over all that is rendered; the snapshots themselves stand in <c>snapshots/</c>.</summary>
public sealed class StackTests
{
    public static TheoryData<string> Stacks() => [.. TradingBot.Stacks];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Is_what_its_committed_snapshot_says(string stack)
    {
        var path = Path.Combine(TradingBot.Root, "snapshots/trading-bot", $"{stack}.yaml");

        Assert.Equal(
            await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken),
            SnapshotWriter.Write(await TradingBot.RenderAsync(stack), TradingBot.Files));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Reads_back_from_its_snapshot(string stack)
    {
        var rendered = await TradingBot.RenderAsync(stack);

        var text = SnapshotWriter.Write(rendered, TradingBot.Files);

        Assert.Equal(SnapshotForm.Of(rendered), SnapshotReader.Read(text, $"{stack}.yaml", SnapshotFiles.Below(TradingBot.Root)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Has_no_classic_firewall_rule(string stack) =>
        Assert.DoesNotContain((await TradingBot.RenderAsync(stack)).Resources, static r => r.Type == "gcp:compute/firewall:Firewall");

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Has_no_public_database(string stack) =>
        Assert.All(
            (await TradingBot.RenderAsync(stack)).Resources.Where(static r => r.Type == "gcp:sql/databaseInstance:DatabaseInstance"),
            static r => Assert.Equal(BoolValue.False, ((MapValue)((MapValue)r.Inputs["settings"])["ipConfiguration"])["ipv4Enabled"]));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Writes_no_password_anywhere_but_to_secret_manager_and_the_database(string stack)
    {
        var rendered = await TradingBot.RenderAsync(stack);
        // PagerDuty's key is deploy-time configuration, a recorded exception: Monitoring itself calls PagerDuty.
        string[] allowed =
        [
            "gcp:secretmanager/secretVersion:SecretVersion",
            "gcp:sql/user:User",
            "gcp:monitoring/notificationChannel:NotificationChannel",
        ];

        Assert.DoesNotContain(rendered.Resources, r => r.Inputs.ContainsSecret && !allowed.Contains(r.Type));
        Assert.False(rendered.Outputs.ContainsSecret);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Puts_everything_below_a_component(string stack)
    {
        var rendered = await TradingBot.RenderAsync(stack);
        var root = rendered.Root!.Urn;

        Assert.Empty(rendered.Resources
            .Where(r => r.Custom && r.Parent == root && !r.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            .Select(static r => r.Name));
    }

    [Fact]
    public async Task Prod_gives_the_addresses_of_both_regions()
    {
        var outputs = (await TradingBot.RenderAsync("prod")).Outputs;

        Assert.Equal(2, ((ListValue)outputs["egressAddressesPrimary"]).Items.Length);
        Assert.Equal(2, ((ListValue)outputs["egressAddressesStandby"]).Items.Length);
    }

    [Fact]
    public async Task Prod_mirrors_the_database_in_the_standby_region()
    {
        var instances = (await TradingBot.RenderAsync("prod")).Resources
            .Where(static r => r.Type == "gcp:sql/databaseInstance:DatabaseInstance")
            .ToArray();

        Assert.Equal(["us-central1", "us-east1"], instances.Select(static i => ((TextValue)i.Inputs["region"]).Value).Order());
        Assert.Single(instances, static i => i.Inputs.ContainsKey("masterInstanceName"));
        Assert.All(instances, static i => Assert.True(i.Options.Protect));
    }
}
