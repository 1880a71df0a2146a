using FsCheck;
using FsCheck.Fluent;

namespace Groundwork.Infra.Tests.Common.Addresses;

public sealed class AddressPlanTests
{
    // Any range of 10.0.0.0/8 between /9 and /24, at its own first address.
    static readonly Arbitrary<CidrRange> Ranges = (
        from prefix in Gen.Choose(9, 24)
        from block in Gen.Choose(0, (1 << (prefix - 8)) - 1)
        select Range(10u << 24 | (uint)block << (32 - prefix), prefix)).ToArbitrary();

    [Fact]
    public void Rejects_overlapping_ranges_by_the_names_of_both()
    {
        var error = Assert.Throws<ArgumentException>(() => Plan("10.10.0.0/20", "10.10.16.0/20", "10.10.8.0/21"));

        Assert.Equal(
            "Ranges subnet us-central1 (10.10.0.0/20) and private-services (10.10.8.0/21) overlap; change one of them.",
            error.Message);
    }

    [Fact]
    public void Rejects_a_secondary_range_that_overlaps_another_subnet()
    {
        var error = Assert.Throws<ArgumentException>(() => new AddressPlan(
            new Dictionary<string, SubnetPlan>
            {
                ["us-central1"] = new(
                    CidrRange.Parse("10.10.0.0/20"),
                    new Dictionary<string, CidrRange> { ["pods"] = CidrRange.Parse("10.20.0.0/16") }),
                ["us-east1"] = new(CidrRange.Parse("10.20.64.0/20")),
            },
            CidrRange.Parse("10.30.0.0/20")));

        Assert.Equal(
            "Ranges subnet us-central1 pods (10.20.0.0/16) and subnet us-east1 (10.20.64.0/20) overlap; change one of them.",
            error.Message);
    }

    [Theory]
    [InlineData("8.8.8.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("172.0.0.0/8")]
    [InlineData("fd00::/20")]
    public void Rejects_a_range_that_is_not_private(string range)
    {
        var error = Assert.Throws<ArgumentException>(() => Plan(range, "10.10.16.0/20", "10.10.32.0/20"));

        Assert.Equal($"Range subnet us-central1 must lie in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, got {range}.", error.Message);
    }

    [Fact]
    public void Rejects_the_range_of_Dockers_bridge()
    {
        var error = Assert.Throws<ArgumentException>(() => Plan("172.17.64.0/20", "10.10.16.0/20", "10.10.32.0/20"));

        Assert.Equal(
            "Ranges subnet us-central1 (172.17.64.0/20) and Docker's bridge (172.17.0.0/16) overlap; change one of them.",
            error.Message);
    }

    [Fact]
    public void Rejects_private_services_too_narrow_for_an_instance()
    {
        var error = Assert.Throws<ArgumentException>(() => Plan("10.10.0.0/20", "10.10.16.0/20", "10.10.32.0/25"));

        Assert.Equal("Range private-services must be /24 or wider, got 10.10.32.0/25.", error.Message);
    }

    [Fact]
    public void Rejects_a_plan_without_a_region()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new AddressPlan(new Dictionary<string, SubnetPlan>(), CidrRange.Parse("10.0.0.0/20")));

        Assert.Equal("Subnets must hold at least one region.", error.Message);
    }

    [Fact]
    public void Accepts_exactly_the_plans_in_which_no_address_is_in_two_ranges() => Check.QuickThrowOnFailure(
        Prop.ForAll(Ranges, Ranges, Ranges, static (primary, standby, cloud) =>
        {
            var disjoint = !Share(primary, standby) && !Share(primary, cloud) && !Share(standby, cloud);

            return Accepts(primary, standby, cloud) == disjoint;
        }));

    [Fact]
    public void Reads_back_every_range_it_writes() => Check.QuickThrowOnFailure(
        Prop.ForAll(Ranges, static range => CidrRange.Parse(range.ToString()) == range));

    [Fact]
    public void Holds_a_range_in_another_only_if_they_overlap() => Check.QuickThrowOnFailure(
        Prop.ForAll(Ranges, Ranges, static (one, other) => !one.Contains(other) || one.Overlaps(other)));

    static AddressPlan Plan(string primary, string standby, string cloud) => new(
        new Dictionary<string, SubnetPlan>
        {
            ["us-central1"] = new(CidrRange.Parse(primary)),
            ["us-east1"] = new(CidrRange.Parse(standby)),
        },
        CidrRange.Parse(cloud));

    static bool Accepts(CidrRange primary, CidrRange standby, CidrRange cloud)
    {
        try
        {
            return Plan(primary.ToString(), standby.ToString(), cloud.ToString()) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Said another way than the code under test: two prefixes share addresses if and only if the shorter one begins the longer.
    static bool Share(CidrRange one, CidrRange other)
    {
        var length = Math.Min(one.PrefixLength, other.PrefixLength);

        return Bits(one)[..length] == Bits(other)[..length];
    }

    static string Bits(CidrRange range) =>
        string.Concat(range.FirstAddress.Split('.').Select(part => Convert.ToString(byte.Parse(part), 2).PadLeft(8, '0')));

    static CidrRange Range(uint first, int prefix) =>
        CidrRange.Parse($"{first >> 24}.{first >> 16 & 255}.{first >> 8 & 255}.{first & 255}/{prefix}");
}
