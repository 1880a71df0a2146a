namespace Groundwork.Infra.Tests.Common.Addresses;

public sealed class CidrRangeTests
{
    [Theory]
    [InlineData("10.8.0.0/20")]
    [InlineData("0.0.0.0/0")]
    [InlineData("255.255.255.255/32")]
    [InlineData("::/0")]
    [InlineData("2001:db8::/32")]
    [InlineData("::/64")]
    [InlineData("::ffff:0:0:0/96")]
    public void Reads_and_writes_the_same_text(string text) => Assert.Equal(text, CidrRange.Parse(text).ToString());

    [Theory]
    [InlineData("10.8.0.0")]
    [InlineData("10.8/16")]
    [InlineData("10.8.0.0/33")]
    [InlineData("10.8.0.0/-1")]
    [InlineData("10.8.0.0/+1")]
    [InlineData("010.8.0.0/16")]
    [InlineData("example.com/8")]
    [InlineData("::/129")]
    [InlineData("/8")]
    [InlineData("")]
    public void Rejects_what_is_no_range(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => CidrRange.Parse(text, "Range"));

        Assert.Equal($"Range must be a range such as 10.8.0.0/20, got '{text}'.", error.Message);
    }

    [Theory]
    [InlineData("::ffff:0:0/96", "0.0.0.0/0")]
    [InlineData("::ffff:0.0.0.0/96", "0.0.0.0/0")]
    [InlineData("0:0:0:0:0:ffff:0:0/96", "0.0.0.0/0")]
    [InlineData("::ffff:128.0.0.0/97", "128.0.0.0/1")]
    [InlineData("::ffff:10.8.0.0/116", "10.8.0.0/20")]
    [InlineData("::ffff:10.8.0.1/128", "10.8.0.1/32")]
    public void Rejects_IPv4_written_as_IPv6(string text, string right)
    {
        var error = Assert.Throws<ArgumentException>(() => CidrRange.Parse(text, "Range"));

        Assert.Equal($"Range must be written as IPv4: {right}, got '{text}'.", error.Message);
    }

    [Theory]
    [InlineData("10.8.1.0/20", "10.8.0.0/20")]
    [InlineData("10.0.0.1/0", "0.0.0.0/0")]
    [InlineData("2001:db8::1/64", "2001:db8::/64")]
    public void Rejects_a_range_that_starts_in_its_middle(string text, string right)
    {
        var error = Assert.Throws<ArgumentException>(() => CidrRange.Parse(text, "Range"));

        Assert.Equal($"Range must start at its first address: {right}, got '{text}'.", error.Message);
    }

    [Theory]
    [InlineData("10.8.0.0/20", "10.8.8.0/21", true)]
    [InlineData("10.8.0.0/20", "10.8.16.0/20", false)]
    [InlineData("10.8.0.0/20", "10.8.15.255/32", true)]
    [InlineData("0.0.0.0/0", "::/0", false)]
    public void Knows_what_overlaps(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, CidrRange.Parse(one).Overlaps(CidrRange.Parse(other)));
        Assert.Equal(overlap, CidrRange.Parse(other).Overlaps(CidrRange.Parse(one)));
    }
}
