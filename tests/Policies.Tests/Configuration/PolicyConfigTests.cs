using Groundwork.Policies.Configuration;

namespace Groundwork.Policies.Tests.Configuration;

public sealed class PolicyConfigTests
{
    [Fact]
    public void Reads_levels_and_settings()
    {
        var config = PolicyConfig.Parse("""
            {"all": "advisory", "environments": ["x"], "gcp-a": "disabled",
             "gcp-b": {"enforcementLevel": "remediate", "days": 7, "names": ["a"]}, "gcp-c": {"days": 1}}
            """);

        Assert.Equal(Level.Advisory, config.AllLevel);
        Assert.Equal(Level.Disabled, config.Levels["gcp-a"]);
        Assert.Equal(Level.Remediate, config.Levels["gcp-b"]);
        Assert.Equal("{days: 7, names: [a]}", config.Values["gcp-b"].ToString());
        Assert.False(config.Levels.ContainsKey("gcp-c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void Reads_a_file_that_configures_nothing(string text) => Assert.Equal(PolicyConfig.Empty, PolicyConfig.Parse(text));

    [Theory]
    [InlineData("{", "The policy configuration is not valid JSON, at line 1.")]
    [InlineData("[]", "The policy configuration must be an object: rule id to level or settings.")]
    [InlineData("{\"gcp-a\": \"strict\"}", "The level of gcp-a must be disabled, advisory, mandatory or remediate, got strict.")]
    [InlineData("{\"gcp-a\": {\"enforcementLevel\": 7}}", "The level of gcp-a must be disabled, advisory, mandatory or remediate, got 7.")]
    public void Refuses_anything_else(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => PolicyConfig.Parse(text)).Message);
}
