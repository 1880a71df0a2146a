namespace Groundwork.Architecture.Tests;

public sealed class LinesTests
{
    const int Width = 140;

    static readonly string[] Kinds = ["*.cs", "*.css", "*.js"];

    static readonly string[] NotOurs = ["artifacts", "node_modules", ".git"];

    [Fact]
    public void Are_no_longer_than_140_characters()
    {
        var tooLong = Kinds
            .SelectMany(static kind => Directory.EnumerateFiles(Repository.Root, kind, SearchOption.AllDirectories))
            .Where(static path => !NotOurs.Intersect(Repository.Relative(path).Split('/')).Any())
            .SelectMany(static path => File.ReadLines(path).Index().Where(static line => line.Item.Length > Width).Select(line =>
                $"{Repository.Relative(path)}:{line.Index + 1} has {line.Item.Length} characters"));

        Assert.Empty(tooLong.Order(StringComparer.Ordinal));
    }
}
