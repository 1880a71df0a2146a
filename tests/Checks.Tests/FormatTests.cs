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
    [InlineData("arn", "arn:aws:iam::123456789012:role/deploy")]
    [InlineData("arn", "arn:aws-cn:s3:::archive")]
    [InlineData("arn", "arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("arn", "")]
    [InlineData("bool-string", "true")]
    [InlineData("cidr-ipv4", "10.0.0.0/24")]
    [InlineData("cidr-ipv6", "fd00::/64")]
    [InlineData("int32", "-5")]
    [InlineData("int-string", "300")]
    [InlineData("number-string", "0.5")]
    [InlineData("ip", "fd00::1")]
    [InlineData("ipv4", "10.0.0.1")]
    [InlineData("ipv6", "fd00::1")]
    [InlineData("iso-duration", "P1DT2H")]
    [InlineData("json-or-yaml", "schemaVersion: '2.2'")]
    [InlineData("json-or-yaml", "{}")]
    [InlineData("kms-key-id", "alias/main")]
    [InlineData("kms-key-id", "1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("kms-key-id", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("regex", "^[a-z]+$")]
    [InlineData("service-principal", "lambda.amazonaws.com")]
    [InlineData("amazon-asn", "64512")]
    public void Accepts_the_form(string format, string value) =>
        Assert.Empty(Thing.Faults($$"""{"type":"string","format":"{{format}}"}""", value));

    [Theory]
    [InlineData("cidr", "10.0.0.0", "value must be a range such as 10.0.0.0/24, got \"10.0.0.0\".")]
    [InlineData("cidr", "10.0/16", "value must be a range such as 10.0.0.0/24, got \"10.0/16\".")]
    [InlineData("cidr", "10.0.0.0/33", "value must be a range such as 10.0.0.0/24, got \"10.0.0.0/33\".")]
    [InlineData("cidr", "10.0.0.256/24", "value must be a range such as 10.0.0.0/24, got \"10.0.0.256/24\".")]
    [InlineData("cidr-network", "10.0.0.7/24", "value must be the start of its range, 10.0.0.0/24, got \"10.0.0.7/24\".")]
    [InlineData(
        "cidr-rfc1918",
        "8.8.8.0/24",
        "value must be a private range: in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, got \"8.8.8.0/24\".")]
    [InlineData(
        "cidr-rfc1918",
        "10.0.0.0/7",
        "value must be a private range: in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, got \"10.0.0.0/7\".")]
    [InlineData("rfc3339", "2026-01-31", "value must be a time such as 2026-01-31T08:00:00Z, got \"2026-01-31\".")]
    [InlineData("rfc3339", "2026-01-31T08:00:00", "value must be a time such as 2026-01-31T08:00:00Z, got \"2026-01-31T08:00:00\".")]
    [InlineData("go-duration", "90", "value must be a duration such as 90s or 1h30m, got \"90\".")]
    [InlineData("go-duration", "s", "value must be a duration such as 90s or 1h30m, got \"s\".")]
    [InlineData("go-duration", "", "value must be a duration such as 90s or 1h30m, got \"\".")]
    [InlineData("go-duration-nonnegative", "-1s", "value must be a duration of zero or more, such as 90s or 1h30m, got \"-1s\".")]
    [InlineData("base64", "hello!", "value must be base64, got \"hello!\".")]
    [InlineData("json", "{a: 1}", "value must be JSON, got \"{a: 1}\".")]
    [InlineData("arn", "role/deploy", "value must be an ARN such as arn:aws:sns:eu-west-1:123456789012:alerts, got \"role/deploy\".")]
    [InlineData(
        "arn",
        "arn:aws:iam::1234:role/deploy",
        "value must be an ARN such as arn:aws:sns:eu-west-1:123456789012:alerts, got \"arn:aws:iam::1234:role/deploy\".")]
    [InlineData("bool-string", "yes", "value must be \"true\" or \"false\", got \"yes\".")]
    [InlineData("cidr-ipv4", "fd00::/64", "value must be a range such as 10.0.0.0/24, got \"fd00::/64\".")]
    [InlineData("cidr-ipv6", "10.0.0.0/24", "value must be a range such as fd00::/64, got \"10.0.0.0/24\".")]
    [InlineData("int32", "2147483648", "value must be a whole number of 32 bits as text, got \"2147483648\".")]
    [InlineData("int-string", "1.5", "value must be a whole number as text, got \"1.5\".")]
    [InlineData("number-string", "half", "value must be a number as text, got \"half\".")]
    [InlineData("ip", "10.0.1", "value must be an address such as 10.0.0.1, got \"10.0.1\".")]
    [InlineData("ipv4", "fd00::1", "value must be an address such as 10.0.0.1, got \"fd00::1\".")]
    [InlineData("ipv6", "10.0.0.1", "value must be an address such as fd00::1, got \"10.0.0.1\".")]
    [InlineData("iso-duration", "PT", "value must be a duration such as P30D or PT1H, got \"PT\".")]
    [InlineData("json-or-yaml", "{a: 1}", "value must be JSON or YAML, got \"{a: 1}\".")]
    [InlineData("kms-key-id", "main", "value must be a key's id, alias or ARN, got \"main\".")]
    [InlineData("regex", "(", "value must be a regular expression, got \"(\".")]
    [InlineData("service-principal", "lambda", "value must be a service such as lambda.amazonaws.com, got \"lambda\".")]
    [InlineData("amazon-asn", "x", "value must be an AS number as text, got \"x\".")]
    public void Rejects_another_form(string format, string value, string message) =>
        Assert.Equal(message, Assert.Single(Thing.Faults($$"""{"type":"string","format":"{{format}}"}""", value)));

    [Theory]
    [InlineData("10.0.0.0/28", null)]
    [InlineData("10.0.0.0/24", "value must have a prefix of exactly 28 bits, got \"10.0.0.0/24\".")]
    [InlineData("", null)]
    public void Bounds_the_prefix(string value, string? message) =>
        Assert.Equal(
            message,
            Thing.Faults("""{"type":"string","format":"cidr-network","prefixMin":28,"prefixMax":28,"orEmpty":true}""", value)
                .SingleOrDefault());

    [Theory]
    [InlineData("3600", null)]
    [InlineData("59", "value must be a whole number as text, 60 to 3600, got \"59\".")]
    public void Bounds_a_number_in_a_text(string value, string? message) =>
        Assert.Equal(message, Thing.Faults("""{"type":"string","format":"int-string","min":60,"max":3600}""", value).SingleOrDefault());
}
