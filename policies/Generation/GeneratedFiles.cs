namespace Groundwork.Policies.Generation;

/// <summary>The files of the repository that are made from the rule classes.</summary>
public static class GeneratedFiles
{
    /// <summary>Each file's path in the repository, and its text.</summary>
    public static IEnumerable<(string Path, string Text)> Of(RuleCatalog catalog) =>
    [
        ("docs/rules.md", RuleDocument.Write(catalog)),
        .. StackEnvironments.All.Select(e => ($"policies/profiles/{e.Word()}.json", ProfileWriter.Write(catalog, e))),
    ];

    /// <summary>Writes them below <paramref name="repository"/>.</summary>
    public static void Write(RuleCatalog catalog, string repository)
    {
        foreach (var (path, text) in Of(catalog))
        {
            var file = Path.Combine(repository, path);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var temporary = $"{file}.{Environment.ProcessId}.tmp";
            File.WriteAllText(temporary, text);
            File.Move(temporary, file, overwrite: true);
        }
    }
}
