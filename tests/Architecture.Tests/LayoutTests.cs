using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Groundwork.Architecture.Tests;

public sealed class LayoutTests
{
    static readonly string[] Products = ["plan", "policies", "preview", "infra", "stacks", "sdk", "functions"];

    [Fact]
    public void Holds_one_public_type_a_file_named_for_it()
    {
        var wrong = Repository.Sources(Products)
            .Select(static file => (file.Path, Names: PublicTypes(file).Select(static t => t.Identifier.Text).Distinct().ToArray()))
            .Where(static f => f.Names.Length > 1 || (f.Names.Length == 1 && !FileIsNamedFor(f.Path, f.Names[0])))
            .Select(static f => $"{f.Path}: {string.Join(", ", f.Names)}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("plan", "Groundwork.Plan")]
    [InlineData("policies", "Groundwork.Policies")]
    [InlineData("preview", "Groundwork.Preview")]
    [InlineData("infra", "Groundwork.Infra")]
    [InlineData("stacks", "Groundwork.Stacks")]
    public void Spells_the_namespace_as_the_folder(string folder, string root)
    {
        var wrong = Repository.Sources(folder)
            .SelectMany(static file => file.Syntax.All<BaseNamespaceDeclarationSyntax>().Select(n => (file.Path, Name: n.Name.ToString())))
            .Where(f => !string.Equals(f.Name, Expected(f.Path, root), StringComparison.OrdinalIgnoreCase))
            .Select(f => $"{f.Path}: {f.Name}, expected {Expected(f.Path, root)}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Keeps_files_short()
    {
        var lines = Repository.Sources(Products).Select(static f => f.Lines).Order().ToArray();

        Assert.InRange(lines[lines.Length / 2], 1, 60);
        Assert.InRange(lines[lines.Length * 9 / 10], 1, 200);
    }

    [Fact]
    public void Leaves_nothing_undone()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];

        var undone = Repository.Sources([.. Products, "tests", "benchmarks"])
            .Where(f => marks.Any(mark => f.Text.Contains(mark, StringComparison.Ordinal)))
            .Select(static f => f.Path);

        Assert.Empty(undone);
    }

    static IEnumerable<BaseTypeDeclarationSyntax> PublicTypes(SourceFile file) =>
        file.Syntax.All<BaseTypeDeclarationSyntax>()
            .Where(static t => t.Modifiers.Any(SyntaxKind.PublicKeyword) && t.Parent is not TypeDeclarationSyntax);

    // `Output.cs` may hold Output and Output<T>; `Output.Apply.cs` is a part of Output.
    static bool FileIsNamedFor(string path, string type) => Path.GetFileName(path).Split('.')[0] == type;

    static string Expected(string path, string root) =>
        string.Join('.', [root, .. path.Split('/')[1..^1]]);
}
