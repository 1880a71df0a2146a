using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Groundwork.Policies.Server.Protocol;

namespace Groundwork.Policies.Tests.Server;

public sealed class RemediationTests
{
    const string Received =
        """{"__defaults": ["x"], "name": """
        + """{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hunter2"}, "first": false, "second": """
        + """false}""";

    static readonly RuleCatalog Catalog = new(new FlagIsOn("any-first", "first"), new FlagIsOn("any-second", "second"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Leaves_a_resource_alone_unless_the_level_is_remediate(int level) =>
        Assert.Empty(await RemediateAsync((EnforcementLevel)level, (EnforcementLevel)level));

    [Fact]
    public async Task Mends_what_a_rule_refuses_and_keeps_the_rest()
    {
        var remediation = Assert.Single(await RemediateAsync(EnforcementLevel.Remediate, EnforcementLevel.Mandatory));

        Assert.Equal("any-first", remediation.PolicyName);
        Assert.Equal("", remediation.Diagnostic);
        Assert.Equal(
            Parse(Received.Replace("\"first\": false", "\"first\": true", StringComparison.Ordinal)),
            Struct.Parser.ParseFrom(remediation.Properties));
    }

    [Fact]
    public async Task Builds_each_on_the_one_before()
    {
        var remediations = await RemediateAsync(EnforcementLevel.Remediate, EnforcementLevel.Remediate);

        Assert.Equal(["any-first", "any-second"], remediations.Select(static r => r.PolicyName));
        Assert.Equal(
            Parse(Received.Replace("false", "true", StringComparison.Ordinal)),
            Struct.Parser.ParseFrom(remediations[1].Properties));
    }

    static async Task<IReadOnlyList<Remediation>> RemediateAsync(EnforcementLevel first, EnforcementLevel second)
    {
        await using var server = await LocalServer.StartAsync(Catalog);
        var configured = new ConfigureAnalyzerRequest();
        configured.PolicyConfig.Add("any-first", new PolicyConfig { EnforcementLevel = first });
        configured.PolicyConfig.Add("any-second", new PolicyConfig { EnforcementLevel = second });
        _ = await server.Client.CallAsync("Configure", configured, Empty.Parser);
        var request = Wire.Request(new ResourceInputs("a:b/c:D", "e"));
        request.Properties = Parse(Received).ToByteString();

        return (await server.Client.CallAsync("Remediate", request, RemediateResponse.Parser)).Remediations;
    }

    static Struct Parse(string json) => Struct.Parser.ParseJson(json);

    sealed class FlagIsOn(string id, string flag) : ResourceRule
    {
        public override RuleMetadata Metadata { get; } = new()
        {
            Id = id,
            AppliesTo = "*",
            Severity = Severity.Low,
            Summary = "A flag must be on.",
            Remediation = "Turn it on.",
        };

        public override ResourceInputs? Remediate(ResourceInputs resource) => resource.With(flag, true);

        protected override IEnumerable<Verdict> Check(ResourceInputs resource)
        {
            yield return resource.Require(flag).True();
        }
    }
}
