using Groundwork.Preview.Cli;

namespace Groundwork.Preview.Tests.Cli;

public sealed class OutFileTests
{
    [Fact]
    public void Reads_a_format_and_a_file() => Assert.Equal(new OutFile("diff", "out/a=b.txt"), OutFile.Parse("diff=out/a=b.txt", "."));

    [Theory]
    [InlineData("diff", "--out must be format=file, e.g. json=preview.json, got 'diff'.")]
    [InlineData("diff=", "--out must be format=file, e.g. json=preview.json, got 'diff='.")]
    public void Rejects_anything_else(string text, string message) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => OutFile.Parse(text, ".")).Message);

    [Fact]
    public void Suggests_the_nearest_format() =>
        Assert.EndsWith(
            "Did you mean text?",
            Assert.Throws<UsageException>(() => OutFile.Parse("txt=a", ".")).Message,
            StringComparison.Ordinal);
}
