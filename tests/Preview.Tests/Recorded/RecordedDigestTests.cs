using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Recorded;

public sealed class RecordedDigestTests
{
    // What only an engine has: times, outputs, ids; and what the rendering was put together without.
    static readonly string[] EnginesOwn =
    [
        "created", "modified", "provider", "outputs", "id", "pendingReplacement", "propertyDependencies",
    ];

    static readonly JsonNode Engine = JsonNode.Parse(RecordedTexts.Engine("2-change.digest.json"))!;
    static readonly JsonNode Ours = JsonNode.Parse(Formats.Write("digest", new([RecordedTexts.Changed]), Redactor.None))!;

    [Fact]
    public void Has_the_engines_steps_but_for_the_secret_that_cannot_be_compared() => Assert.Equal(
        Steps(Engine).Where(static s => s.Urn != "exchange-api-key-1").OrderBy(static s => s.Urn, StringComparer.Ordinal),
        Steps(Ours).OrderBy(static s => s.Urn, StringComparer.Ordinal));

    [Theory]
    [InlineData("operations")]
    [InlineData("trading")]
    [InlineData("trading-hosts")]
    [InlineData("nat-standby")]
    [InlineData("db-password")]
    [InlineData("old")]
    [InlineData("nat-primary")]
    public void Has_the_engines_states(string name)
    {
        var (engine, ours) = (Step(Engine, name), Step(Ours, name));

        foreach (var state in (string[])["oldState", "newState"])
        {
            Assert.Equal(Common(engine[state]), Common(ours[state]));
        }

        Assert.Equal(engine["replaceReasons"]?.ToJsonString(), ours["replaceReasons"]?.ToJsonString());
    }

    [Fact]
    public void Differs_by_a_detailed_diff_of_inputs() => Assert.Equal(
        """{"ipCidrRange":{"kind":"update-replace","inputDiff":true},"secondaryIpRanges[0]":{"kind":"update","inputDiff":true}}""",
        Step(Ours, "trading-hosts")["detailedDiff"]!.ToJsonString());

    [Fact]
    public void Writes_a_null_where_there_is_no_detailed_diff()
    {
        var step = Step(Ours, "nat-standby").AsObject();

        Assert.True(step.ContainsKey("detailedDiff"));
        Assert.Null(step["detailedDiff"]);
    }

    [Fact]
    public void Sums_up_as_the_engine_does_but_for_the_secret() => Assert.Equal(
        """{"create":1,"delete":1,"replace":1,"same":6,"update":5}""",
        Ours["changeSummary"]!.ToJsonString());

    static IEnumerable<(string Urn, string Op, string Reasons)> Steps(JsonNode digest) => digest["steps"]!.AsArray().Select(static s => (
        NameOf(s!),
        s!["op"]!.GetValue<string>(),
        string.Join(',', (s["diffReasons"]?.AsArray() ?? []).Select(static r => r!.GetValue<string>()).Order(StringComparer.Ordinal))));

    static JsonNode Step(JsonNode digest, string name) => digest["steps"]!.AsArray().Single(s => NameOf(s!) == name
        && !s!["urn"]!.GetValue<string>().Contains("Stack::", StringComparison.Ordinal))!;

    static string NameOf(JsonNode step) => step["urn"]!.GetValue<string>().Split("::")[^1];

    static string Common(JsonNode? state) => state is null
        ? "none"
        : JsonSerializer.Serialize(state.AsObject()
            .Where(static p => !EnginesOwn.Contains(p.Key))
            .OrderBy(static p => p.Key, StringComparer.Ordinal)
            .ToDictionary(static p => p.Key, static p => p.Value));
}
