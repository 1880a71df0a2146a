namespace Groundwork.Infra.Tests.Common;

public sealed class LabelsTests
{
    static readonly Labels Labels = new("trading-bot", "test", "trading-platform", "trading");

    [Fact]
    public async Task Says_whose_it_is_and_who_pays()
    {
        ImmutableDictionary<string, string>? labels = null;

        _ = await TestProgram.Run(() => Labels.For("database", "confidential").Apply(value => labels = value));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["app"] = "trading-bot",
                ["component"] = "database",
                ["cost-center"] = "trading",
                ["data-classification"] = "confidential",
                ["env"] = "test",
                ["managed-by"] = "pulumi",
                ["owner"] = "trading-platform",
            },
            labels!);
    }

    [Theory]
    [InlineData("Trading")]
    [InlineData("")]
    [InlineData("trading team")]
    public void Rejects_what_is_no_label_value(string owner)
    {
        var error = Assert.Throws<ArgumentException>(() => new Labels("trading-bot", "dev", owner, "trading"));

        Assert.Equal($"Owner must be 1 to 63 lower-case letters, digits, '-' and '_', got '{owner}'.", error.Message);
    }

    [Fact]
    public void Rejects_an_unknown_classification()
    {
        var error = Assert.Throws<ArgumentException>(() => Labels.For("database", "secret"));

        Assert.Equal("dataClassification must be one of public, internal, confidential, got 'secret'.", error.Message);
    }
}
