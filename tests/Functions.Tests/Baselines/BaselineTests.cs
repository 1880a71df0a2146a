using Groundwork.Functions.Baselines;

namespace Groundwork.Functions.Tests.Baselines;

public sealed class BaselineTests
{
    [Fact]
    public void Is_the_middle_of_the_weeks()
    {
        var baseline = Baseline.Of([[98, 100, 102], [99, 101, 103], [97, 99, 101], [100, 102, 104]], leastDeviation: 0.1);

        Assert.NotNull(baseline);
        Assert.Equal(100.5, baseline.Mean);
        Assert.Equal(1.4826 * 1.5, baseline.Deviation, 9);
    }

    [Fact]
    public void Is_not_known_from_fewer_than_four_weeks() => Assert.Null(Baseline.Of([[1], [2], [], [3], []], leastDeviation: 1));

    [Fact]
    public void Leaves_out_a_week_of_which_nothing_is_known() =>
        Assert.Equal(2.5, Baseline.Of([[1], [2], [], [3], [4]], leastDeviation: 1)!.Mean);

    [Fact]
    public void Is_never_so_narrow_that_a_first_step_is_an_anomaly() =>
        Assert.Equal(5, Baseline.Of([[0], [0], [0], [0]], leastDeviation: 5)!.Deviation);

    [Fact]
    public void Is_not_moved_by_a_week_that_was_wild()
    {
        var usual = Baseline.Of([[98, 100, 102], [98, 100, 102], [98, 100, 102], [98, 100, 102], [98, 100, 102]], leastDeviation: 1)!;

        var wild = Baseline.Of([[98, 100, 102], [98, 100, 102], [5_000, 9_000, 9_000], [98, 100, 102], [98, 100, 102]], leastDeviation: 1)!;

        Assert.Equal(usual.Mean, wild.Mean);
        Assert.InRange(wild.Deviation, usual.Deviation, 3 * usual.Deviation);
    }

    [Fact]
    public void Counts_a_week_with_gaps_as_much_as_another()
    {
        double[] full = [.. Enumerable.Repeat(10.0, 12)];

        Assert.Equal(15, Baseline.Of([full, [20], full, [20]], leastDeviation: 1)!.Mean);
    }

    [Fact]
    public void Grows_with_the_market_that_is_more_restless_than_usual()
    {
        double[] month = [.. Enumerable.Repeat(2.0, 720)];

        Assert.Equal(3, MarketVolatility.Of([6, 6, 6], month));
        Assert.Equal(0.5, MarketVolatility.Of([1], month));
    }

    [Fact]
    public void Says_nothing_of_a_market_that_is_not_known_long_enough()
    {
        Assert.Null(MarketVolatility.Of([6], [.. Enumerable.Repeat(2.0, 167)]));
        Assert.Null(MarketVolatility.Of([], [.. Enumerable.Repeat(2.0, 720)]));
        Assert.Null(MarketVolatility.Of([6], [.. Enumerable.Repeat(0.0, 720)]));
    }
}
