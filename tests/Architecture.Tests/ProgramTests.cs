using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Groundwork.Architecture.Tests;

/// <summary>What keeps the offline and the official SDK from parting over the sources of <c>infra/</c> and <c>stacks/</c>.</summary>
public sealed class ProgramTests
{
    static readonly string[] Program = ["infra", "stacks"];

    static readonly string[] ProgramAndTests = [.. Program, "tests/Infra.Tests", "tests/Stacks.Tests", "tests/TestKit"];

    // Everything the official serialiser takes (semantics 3.6), by the name of the type without its arguments.
    static readonly string[] InputTypes =
    [
        "Input", "InputList", "InputMap", "InputUnion", "InputJson", "Output", "string", "bool", "int", "double", "List", "Dictionary",
        "ImmutableArray", "ImmutableDictionary",
    ];

    [Fact]
    public void Has_no_conditional_compilation()
    {
        var conditional = Repository.Sources(ProgramAndTests)
            .Where(static f => f.Syntax.Root.DescendantTrivia().Any(static t => t.IsKind(SyntaxKind.IfDirectiveTrivia)))
            .Select(static f => f.Path);

        Assert.Empty(conditional);
    }

    [Fact]
    public void Uses_provider_namespaces_by_alias_only()
    {
        string[] open = ["Pulumi", "Pulumi.Testing", "Pulumi.Utilities"];

        var imports = Repository.Sources(ProgramAndTests)
            .SelectMany(static file => file.Syntax.All<UsingDirectiveSyntax>().Select(u => (file.Path, Using: u)))
            .Where(u => u.Using.Alias is null && u.Using.NamespaceOrType.ToString() is var name
                && name.StartsWith("Pulumi", StringComparison.Ordinal) && !open.Contains(name))
            .Select(static u => $"{u.Path}: {u.Using.NamespaceOrType}");

        Assert.Empty(imports);
    }

    [Fact]
    public void Has_no_mutable_static_state()
    {
        string[] banned = ["Output", "Input", "Resource", "Config", "Lazy", "InputList", "InputMap"];

        var fields = Repository.Sources(Program)
            .SelectMany(static file => file.Syntax.All<FieldDeclarationSyntax>().Select(f => (file.Path, Field: f)))
            .Where(f => f.Field.Modifiers.Any(SyntaxKind.StaticKeyword))
            .Where(f => !f.Field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || banned.Contains(NameOf(f.Field.Declaration.Type)))
            .Select(static f => $"{f.Path}: {f.Field.Declaration}");
        var properties = Repository.Sources(Program)
            .SelectMany(static file => file.Syntax.All<PropertyDeclarationSyntax>().Select(p => (file.Path, Property: p)))
            .Where(static p => p.Property.Modifiers.Any(SyntaxKind.StaticKeyword) && p.Property.AccessorList is not null)
            .Where(p => p.Property.AccessorList!.Accessors.Any(SyntaxKind.SetAccessorDeclaration) || banned.Contains(NameOf(p.Property.Type)))
            .Select(static p => $"{p.Path}: {p.Property.Identifier}");

        Assert.Empty(fields.Concat(properties));
    }

    [Fact]
    public void Marks_as_input_only_what_the_official_serialiser_takes()
    {
        var wrong = Repository.Sources("infra")
            .SelectMany(static file => file.Syntax.All<PropertyDeclarationSyntax>().Select(p => (file.Path, Property: p)))
            .Where(static p => p.Property.AttributeLists.SelectMany(static l => l.Attributes).Any(static a => a.Name.ToString() == "Input"))
            .Where(static p => !InputTypes.Contains(NameOf(p.Property.Type)) && !NameOf(p.Property.Type).EndsWith("Args", StringComparison.Ordinal))
            .Select(static p => $"{p.Path}: {p.Property.Type} {p.Property.Identifier}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Guid.NewGuid")]
    [InlineData("Random.Shared")]
    [InlineData("new Random(")]
    [InlineData("Environment.GetEnvironmentVariable")]
    [InlineData(".Invoke(")]
    [InlineData(".InvokeAsync(")]
    public void Gives_the_same_graph_for_the_same_settings(string banned)
    {
        var users = Repository.Sources(Program)
            .Where(f => f.Text.Contains(banned, StringComparison.Ordinal))
            .Select(static f => f.Path);

        Assert.Empty(users);
    }

    static string NameOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        GenericNameSyntax generic => generic.Identifier.Text,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        _ => type.ToString(),
    };
}
