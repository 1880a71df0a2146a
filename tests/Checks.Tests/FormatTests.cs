namespace Groundwork.Checks.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData("cidr", "10.0.0.0/24")]
    [InlineData("cidr", "10.0.0.7/24")]
    [InlineData("cidr", "fd20:ab::/64")]
    [InlineData("cidr-network", "10.0.0.0/24")]
    [InlineData("cidr-rfc1918", "172.31.0.0/16")]
    [InlineData("rfc3339", "2026-01-31T08:00:00Z")]
    [InlineData("rfc3339", "2026-01-31T08:00:00.25+02:00")]
    [InlineData("go-duration", "1h30m")]
    [InlineData("go-duration", "-1.5s")]
    [InlineData("go-duration", "0")]
    [InlineData("go-duration-nonnegative", "250ms")]
    [InlineData("base64", "aGVsbG8=")]
    [InlineData("json", """{"a": [1, true, null]}""")]
    [InlineData("path-or-json-credentials", "anything")]
    public void Accepts_the_form(string format, string value) =>
        Assert.Empty(Thing.Faults($$"""{"type":"string","format":"{{format}}"}""", value));

    [Theory]
    [InlineData("cidr", "10.0.0.0", "value must be a range such as 10.0.0.0/24, got \"10.0.0.0\".")]
    [InlineData("cidr", "10.0/16", "value must be a range such as 10.0.0.0/24, got \"10.0/16\".")]
    [InlineData("cidr", "10.0.0.0/33", "value must be a range such as 10.0.0.0/24, got \"10.0.0.0/33\".")]
    [InlineData("cidr", "10.0.0.256/24", "value must be a range such as 10.0.0.0/24, got \"10.0.0.256/24\".")]
    [InlineData("cidr-network", "10.0.0.7/24", "value must be the start of its range, 10.0.0.0/24, got \"10.0.0.7/24\".")]
    [InlineData("cidr-rfc1918", "8.8.8.0/24", "value must be a private range: in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, got \"8.8.8.0/24\".")]
    [InlineData("cidr-rfc1918", "10.0.0.0/7", "value must be a private range: in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, got \"10.0.0.0/7\".")]
    [InlineData("rfc3339", "2026-01-31", "value must be a time such as 2026-01-31T08:00:00Z, got \"2026-01-31\".")]
    [InlineData("rfc3339", "2026-01-31T08:00:00", "value must be a time such as 2026-01-31T08:00:00Z, got \"2026-01-31T08:00:00\".")]
    [InlineData("go-duration", "90", "value must be a duration such as 90s or 1h30m, got \"90\".")]
    [InlineData("go-duration", "s", "value must be a duration such as 90s or 1h30m, got \"s\".")]
    [InlineData("go-duration", "", "value must be a duration such as 90s or 1h30m, got \"\".")]
    [InlineData("go-duration-nonnegative", "-1s", "value must be a duration of zero or more, such as 90s or 1h30m, got \"-1s\".")]
    [InlineData("base64", "hello!", "value must be base64, got \"hello!\".")]
    [InlineData("json", "{a: 1}", "value must be JSON, got \"{a: 1}\".")]
    public void Rejects_another_form(string format, string value, string message) =>
        Assert.Equal(message, Assert.Single(Thing.Faults($$"""{"type":"string","format":"{{format}}"}""", value)));

    [Theory]
    [InlineData("10.0.0.0/28", null)]
    [InlineData("10.0.0.0/24", "value must have a prefix of exactly 28 bits, got \"10.0.0.0/24\".")]
    [InlineData("", null)]
    public void Bounds_the_prefix(string value, string? message) =>
        Assert.Equal(message, Thing.Faults("""{"type":"string","format":"cidr-network","prefixMin":28,"prefixMax":28,"orEmpty":true}""", value).SingleOrDefault());
}
