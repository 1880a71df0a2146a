namespace Groundwork.Infra.Tests.Common;

public sealed class RequireTests
{
    int KeepVersionsDays { get; set => field = Require.InRange(value, 1, 365); }

    string Edition { get; set => field = Require.OneOf(value, ["ENTERPRISE", "ENTERPRISE_PLUS"]); } = "ENTERPRISE";

    string Host { get; set => field = Require.Matches(value, "[a-z]+", "lower-case letters"); } = "a";

    [Theory]
    [InlineData(1)]
    [InlineData(365)]
    public void Accepts_the_bounds(int days)
    {
        KeepVersionsDays = days;

        Assert.Equal(days, KeepVersionsDays);
    }

    [Theory]
    [InlineData(0, "KeepVersionsDays must be between 1 and 365, got 0.")]
    [InlineData(366, "KeepVersionsDays must be between 1 and 365, got 366.")]
    public void Rejects_what_is_out_of_range(int days, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => KeepVersionsDays = days);

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Rejects_what_is_not_listed()
    {
        var error = Assert.Throws<ArgumentException>(() => Edition = "STANDARD");

        Assert.Equal("Edition must be one of ENTERPRISE, ENTERPRISE_PLUS, got 'STANDARD'.", error.Message);
    }

    [Theory]
    [InlineData("abc1")]
    [InlineData("abc\n")]
    [InlineData("")]
    public void Rejects_what_does_not_match_as_a_whole(string host)
    {
        var error = Assert.Throws<ArgumentException>(() => Host = host);

        Assert.Equal($"Host must be lower-case letters, got '{host}'.", error.Message);
    }

    [Fact]
    public void Rejects_an_empty_text()
    {
        var error = Assert.Throws<ArgumentException>(() => Require.NotEmpty(" ", "DisplayName"));

        Assert.Equal("DisplayName must not be empty.", error.Message);
    }

    [Fact]
    public void Writes_numbers_the_same_in_every_culture()
    {
        var error = Assert.Throws<ArgumentException>(() => Require.InRange(1.5, 0.1, 1.0, "FlowSampling"));

        Assert.Equal("FlowSampling must be between 0.1 and 1, got 1.5.", error.Message);
    }
}
