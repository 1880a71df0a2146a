using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Groundwork.Architecture.Tests;

/// <summary>The files of this repository, found upwards from where the tests run.</summary>
static class Repository
{
    static readonly string[] NotSources = ["artifacts", "node_modules", ".git", "Fixtures"];

    public static string Root { get; } = RepositoryRoot.Path;

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Where(static f => !NotSources.Any(part => Relative(f).Split('/').Contains(part)))
                .Order(StringComparer.Ordinal)
            : [];

    public static IEnumerable<SourceFile> Sources(params string[] folders) =>
        folders.SelectMany(static folder => Files(folder, "*.cs")).Select(static path => new SourceFile(path));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}

/// <summary>A C# file and its syntax.</summary>
sealed class SourceFile(string path)
{
    readonly Lazy<string> _text = new(() => File.ReadAllText(path));

    public string Path { get; } = Repository.Relative(path);

    public string Text => _text.Value;

    public int Lines => Text.AsSpan().Count('\n');

    public CompilationUnitSyntaxView Syntax =>
        field ??= new(CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None)));
}

/// <summary>What the tests ask of a file's syntax.</summary>
sealed class CompilationUnitSyntaxView(SyntaxTree tree)
{
    public SyntaxNode Root { get; } = tree.GetRoot();

    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();
}
