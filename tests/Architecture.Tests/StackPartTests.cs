using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Groundwork.Architecture.Tests;

/// <summary>A stack is a table of parts, each complete when its constructor returns.</summary>
public sealed class StackPartTests
{
    const int MostParameters = 5;
    const int MostParts = 9;
    const int LinesOfAScreen = 50;

    public static TheoryData<string> Stacks() =>
        [.. Repository.Sources("stacks").Where(static f => ClassOf(f, "Stack") is not null).Select(static f => f.Path)];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Reads_like_a_table_of_contents_on_one_screen(string path)
    {
        var file = new SourceFile(Path.Combine(Repository.Root, path));
        var body = ClassOf(file, "Stack")!.Members.OfType<ConstructorDeclarationSyntax>()
            .Select(static c => c.Body!.Statements)
            .MaxBy(static s => s.Count);

        Assert.InRange(file.Lines, 1, LinesOfAScreen);
        Assert.InRange(body.Count, 2, MostParts);
        Assert.All(body, static statement => Assert.True(
            statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: ObjectCreationExpressionSyntax } },
            $"'{statement}' makes no part."));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Is_made_of_parts_that_nobody_completes_later(string path)
    {
        var folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        var made = ClassOf(new SourceFile(Path.Combine(Repository.Root, path)), "Stack")!.DescendantNodes()
            .OfType<ObjectCreationExpressionSyntax>()
            .Select(static creation => creation.Type.ToString())
            .ToHashSet(StringComparer.Ordinal);

        var parts = Repository.Sources(folder)
            .SelectMany(static file => file.Syntax.All<ClassDeclarationSyntax>())
            .Where(type => made.Contains(type.Identifier.Text))
            .ToArray();

        Assert.Equal(made.Count, parts.Length);
        Assert.All(parts, static part =>
        {
            Assert.Single(part.Members.OfType<ConstructorDeclarationSyntax>());
            Assert.DoesNotContain(
                part.Members.OfType<MethodDeclarationSyntax>(),
                static method => !method.Modifiers.Any(SyntaxKind.StaticKeyword));
            Assert.DoesNotContain(
                part.Members.OfType<PropertyDeclarationSyntax>(),
                static property => property.AccessorList?.Accessors.Any(SyntaxKind.SetAccessorDeclaration) ?? false);
        });
    }

    [Fact]
    public void Hands_on_at_most_five_things()
    {
        var wide = Repository.Sources("stacks", "infra")
            .SelectMany(static file => file.Syntax.All<ParameterListSyntax>().Select(list => (file.Path, List: list)))
            // A record is data: what it is made of stands in a table, a row each.
            .Where(static found => found.List.Parameters.Count > MostParameters && found.List.Parent is not RecordDeclarationSyntax)
            .Select(static found => $"{found.Path}: {found.List}");

        Assert.Empty(wide);
    }

    static ClassDeclarationSyntax? ClassOf(SourceFile file, string baseClass) =>
        file.Syntax.All<ClassDeclarationSyntax>().FirstOrDefault(c => c.BaseList?.Types.Any(t => t.Type.ToString() == baseClass) ?? false);
}
