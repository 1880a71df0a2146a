using System.Text.RegularExpressions;

namespace Groundwork.Docs.Tests;

/// <summary>One README below <c>infra/</c>: its C# examples, and the tables that are generated into it.</summary>
sealed partial class Readme(string path)
{
    public static string Root { get; } = RepositoryRoot.Path;

    public static IEnumerable<Readme> All() =>
        Directory.EnumerateFiles(Path.Combine(Root, "infra"), "README.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static p => new Readme(p));

    public string Name { get; } = Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Folder below <c>infra/</c> that it belongs to, e.g. <c>Gcp</c>.</summary>
    public string Cloud => Name.Split('/')[1];

    public string Text { get; } = File.ReadAllText(path);

    public IEnumerable<string> Examples => Fence().Matches(Text).Select(static m => m.Groups["code"].Value);

    /// <summary>The text with every table between its two markers written anew.</summary>
    public string WithTables(Func<string, string> table) =>
        Table().Replace(Text, m => $"<!-- table of {m.Groups["type"].Value} -->\n{table(m.Groups["type"].Value)}<!-- end -->");

    public IEnumerable<string> TableTypes => Table().Matches(Text).Select(static m => m.Groups["type"].Value);

    public void Write(string text) => File.WriteAllText(path, text);

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("<!-- table of (?<type>[A-Za-z]+) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Table();
}
