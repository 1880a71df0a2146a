using Groundwork.Preview.Cli;

namespace Groundwork.Preview.Tests.Cli;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 0, 10 }, 10)]
    [InlineData(new[] { 10, 7 }, 7)]
    [InlineData(new[] { 7, 5, 10 }, 5)]
    [InlineData(new[] { 5, 1 }, 1)]
    [InlineData(new[] { 1, 2, 5, 7, 10 }, 2)]
    public void Lets_the_weightiest_count(int[] codes, int expected) => Assert.Equal(expected, ExitCode.Worst(codes));
}
