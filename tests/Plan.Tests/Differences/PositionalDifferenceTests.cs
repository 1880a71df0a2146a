using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class PositionalDifferenceTests
{
    [Fact]
    public void States_lists_by_position_as_Pulumi_does()
    {
        var old = Map(
            ("list", List("a", "b")),
            ("gone", 1),
            ("same", true),
            ("null", NullValue.Instance),
            ("secret", new SecretValue("a")),
            ("masked", new SecretValue(null)));
        var @new = Map(
            ("list", List("b", "a", "c")),
            ("new", 1),
            ("same", true),
            ("secret", new SecretValue("b")),
            ("masked", new SecretValue("x")));

        Assert.Equal(
            ["Delete gone", "Update list[0]", "Update list[1]", "Add list[2]", "Add new", "Update secret"],
            PositionalDifference.Of(old, @new).Select(static c => $"{c.Kind} {c.Path}"));
    }

    [Fact]
    public void Names_the_same_properties_of_the_recorded_subnet_as_the_engine()
    {
        var subnet = StackDifference.Compute(Baseline.Of(RecordedProgram.State), RecordedProgram.Two)
            .Resources.Single(static r => r.Urn.Name == "trading-hosts");

        Assert.Equal(
            [
                "ipCidrRange",
                "secondaryIpRanges[0].ipCidrRange",
                "secondaryIpRanges[0].rangeName",
                "secondaryIpRanges[1].ipCidrRange",
                "secondaryIpRanges[1].rangeName",
            ],
            PositionalDifference.Of(subnet.OldInputs, subnet.NewInputs).Select(static c => c.Path.ToString()));
    }
}
