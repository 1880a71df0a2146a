using System.Text.RegularExpressions;

namespace Groundwork.Preview.Tests.Recorded;

public sealed partial class RecordedDiffTests
{
    static readonly Dictionary<string, string> EngineCreated = RecordedTexts.Blocks(RecordedTexts.Engine("1-create.diff.txt"));
    static readonly Dictionary<string, string> OursCreated = RecordedTexts.Blocks(RecordedTexts.Ours(RecordedTexts.Created, diff: true));
    static readonly Dictionary<string, string> EngineChanged = RecordedTexts.Blocks(RecordedTexts.Engine("2-change.diff.txt"));
    static readonly Dictionary<string, string> OursChanged = RecordedTexts.Blocks(RecordedTexts.Ours(RecordedTexts.Changed, diff: true));

    [Fact]
    public void Shows_what_is_created_as_the_engine_does_but_for_origins_and_what_the_engine_adds()
    {
        Assert.Equal(EngineCreated.Keys.Order(StringComparer.Ordinal), OursCreated.Keys.Order(StringComparer.Ordinal));
        foreach (var (urn, block) in EngineCreated)
        {
            // The rendering is put together from the state, so it knows what the engine did not yet know; its own default providers and
            // provider versions stay out of it.
            var engine = Lines(DefaultProvider().Replace(block, "")).Where(static l => l.Key.Trim() != "version");
            var ours = Lines(OursCreated[urn]).ToList();

            Assert.Equal(engine.Select(static l => l.Key), ours.Select(static l => l.Key));
            Assert.All(engine.Zip(ours), static pair => Assert.True(
                pair.First.Value is "[unknown]" || pair.First.Value == pair.Second.Value,
                $"{pair.First} is not {pair.Second}."));
        }
    }

    [Theory]
    [InlineData("::operations")]
    [InlineData("gcp:compute/network:Network::trading")]
    [InlineData("::nat-standby")]
    [InlineData("::db-password")]
    [InlineData("::old")]
    public void Shows_a_change_as_the_engine_does(string resource) =>
        Assert.Equal(Of(EngineChanged, resource), Of(OursChanged, resource));

    [Fact]
    public void Differs_by_naming_the_old_urn_of_a_renamed_resource() =>
        Assert.Equal(
            Of(EngineChanged, "::nat-primary"),
            Was().Replace(Of(OursChanged, "::nat-primary"), ""));

    [Fact]
    public void Differs_by_the_origin_of_what_replaces_a_secret() =>
        Assert.Equal(
            Of(EngineChanged, "::trading-db-us-central1").Replace(
                "[secret] => [unknown]",
                "[secret] => [secret db-password.result] (cannot be compared) (may change)",
                StringComparison.Ordinal),
            Of(OursChanged, "::trading-db-us-central1"));

    [Fact]
    public void Differs_by_showing_a_moved_element_as_moved_and_why_it_is_replaced() => Assert.Equal(
        """
        +-gcp:compute/subnetwork:Subnetwork: (replace)
            [id=trading-hosts-id]
            [urn=urn:pulumi:dev::recorded::groundwork:network:PrivateNetwork$gcp:compute/subnetwork:Subnetwork::trading-hosts]
            [provider=urn:pulumi:dev::recorded::pulumi:providers:gcp::gcp::c59b7d0e-eb77-4513-9b38-3ba3bc432921]
            [because ipCidrRange changes (a subnet's range can only be widened)]
          ~ ipCidrRange      : "10.0.0.0/20" => "10.8.0.0/20"
          ~ secondaryIpRanges: [
              ~ [0]: (was [1]) {
                    ipCidrRange: "10.2.0.0/20"
                    rangeName  : "services"
                }
                [1]: {
                    ipCidrRange: "10.1.0.0/16"
                    rangeName  : "pods"
                }
            ]
        """,
        Of(OursChanged, "::trading-hosts"));

    [Fact]
    public void Counts_as_the_engine_does_but_for_the_secret_that_cannot_be_compared() =>
        Assert.EndsWith("""
            Resources:
                + 1 to create
                ~ 5 to update
                - 1 to delete
                +-1 to replace
                8 changes. 6 unchanged


            """, RecordedTexts.Ours(RecordedTexts.Changed, diff: true), StringComparison.Ordinal);

    static string Of(Dictionary<string, string> blocks, string resource) =>
        blocks.Single(b => b.Key.EndsWith(resource, StringComparison.Ordinal)).Value;

    static IEnumerable<(string Key, string Value)> Lines(string block) => block.Split('\n')
        .Where(static l => l.Trim().Length > 0)
        .Select(static l => l.Split(": ", 2) is [var key, var value] ? (key.TrimEnd(), value) : (l.TrimEnd(), ""));

    [GeneratedRegex(@"\n +\[provider=[^\]]*::default_[^\]]*\]")]
    private static partial Regex DefaultProvider();

    [GeneratedRegex(@"\n +\[was=[^\]]*\]")]
    private static partial Regex Was();
}
