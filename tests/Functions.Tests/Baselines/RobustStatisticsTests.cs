using Groundwork.Functions.Baselines;

namespace Groundwork.Functions.Tests.Baselines;

/// <summary>The arithmetic, by what must hold for whatever values there are.</summary>
public sealed class RobustStatisticsTests
{
    const int Cases = 2_000;

    [Fact]
    public void Find_a_middle_that_half_of_the_values_are_on_either_side_of() => ForAll((values, _) =>
    {
        var median = RobustStatistics.Median(values);

        Assert.True(values.Count(value => value < median) <= values.Length / 2);
        Assert.True(values.Count(value => value > median) <= values.Length / 2);
        Assert.InRange(median, values.Min(), values.Max());
    });

    [Fact]
    public void Ask_for_no_order_of_the_values() => ForAll((values, random) =>
    {
        var shuffled = values.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(RobustStatistics.Median(values), RobustStatistics.Median(shuffled));
        Assert.Equal(RobustStatistics.Deviation(values), RobustStatistics.Deviation(shuffled));
    });

    [Fact]
    public void Move_and_stretch_with_the_values() => ForAll((values, random) =>
    {
        var (shift, factor) = (random.NextDouble() * 1_000, 0.1 + (random.NextDouble() * 10));
        var changed = values.Select(value => (value * factor) + shift).ToArray();

        Assert.Equal((RobustStatistics.Median(values) * factor) + shift, RobustStatistics.Median(changed), 6);
        Assert.Equal(RobustStatistics.Deviation(values) * factor, RobustStatistics.Deviation(changed), 6);
    });

    [Fact]
    public void Stay_among_the_usual_values_while_fewer_than_half_are_wild() => ForAll((values, random) =>
    {
        var wild = Enumerable.Range(0, (values.Length - 1) / 2).Select(_ => random.NextDouble() < 0.5 ? -1e9 : 1e9);
        var mixed = values.Concat(wild).ToArray();

        Assert.InRange(RobustStatistics.Median(mixed), values.Min(), values.Max());
        Assert.InRange(RobustStatistics.Deviation(mixed), 0, 1.4826 * (values.Max() - values.Min()) + 1e-9);
    });

    [Fact]
    public void Give_the_standard_deviation_of_a_normal_distribution()
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 20_000)
            .Select(_ => 100 + (10 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))
            .ToArray();

        Assert.Equal(100, RobustStatistics.Median(values), 0.5);
        Assert.Equal(10, RobustStatistics.Deviation(values), 0.3);
    }

    [Theory]
    [InlineData(new double[] { 3 }, 3)]
    [InlineData(new double[] { 1, 2 }, 1.5)]
    [InlineData(new double[] { 5, 1, 3 }, 3)]
    [InlineData(new[] { double.MaxValue, double.MaxValue }, double.MaxValue)]
    public void Find_the_middle(double[] values, double median) => Assert.Equal(median, RobustStatistics.Median(values));

    static void ForAll(Action<double[], Random> holds)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            holds([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (random.NextDouble() - 0.5) * 200)], random);
        }
    }
}
