using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Groundwork.Architecture.Tests;

/// <summary>The shape every component of <c>infra/</c> has.</summary>
public sealed class ComponentTests
{
    public static TheoryData<string> Components() =>
        [.. Repository.Sources("infra").Where(static f => ClassOf(f) is not null).Select(static f => f.Path)];

    [Theory]
    [MemberData(nameof(Components))]
    public void Takes_a_name_its_args_and_options(string path)
    {
        var component = Component(path);

        var constructor = Assert.Single(
            component.Members.OfType<ConstructorDeclarationSyntax>(),
            static c => c.Modifiers.Any(static m => m.Text == "public"));

        Assert.Equal(
            ["string", $"{component.Identifier.Text}Args", "ComponentResourceOptions?"],
            constructor.ParameterList.Parameters.Select(static p => p.Type!.ToString()));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Has_its_args_beside_it(string path) =>
        Assert.True(File.Exists(Path.Combine(Repository.Root, path[..^".cs".Length] + "Args.cs")), $"{path} has no args class beside it.");

    [Theory]
    [MemberData(nameof(Components))]
    public void Has_a_token_of_folder_and_class(string path)
    {
        var component = Component(path);

        var token = component.Members.OfType<ConstructorDeclarationSyntax>()
            .Select(static c => c.Initializer!.ArgumentList.Arguments[0].Expression.ToString().Trim('"'))
            .Single();

        Assert.Equal($"groundwork:{string.Join('/', path.Split('/')[1..^1]).ToLowerInvariant()}:{component.Identifier.Text}", token);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Registers_its_outputs_last(string path)
    {
        var body = Component(path).Members.OfType<ConstructorDeclarationSyntax>().Single().Body;

        Assert.NotNull(body);
        Assert.StartsWith("RegisterOutputs(", body.Statements[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Names_outputs_as_the_property_in_camel_case(string path)
    {
        var outputs = Component(path).Members.OfType<PropertyDeclarationSyntax>()
            .SelectMany(static p => p.AttributeLists.SelectMany(static l => l.Attributes)
                .Where(static a => a.Name.ToString() == "Output")
                .Select(a => (p.Identifier.Text, Wire: a.ArgumentList?.Arguments[0].ToString().Trim('"'))));

        Assert.All(outputs, static o => Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(o.Text), o.Wire));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Has_tests_and_a_readme(string path)
    {
        var folder = string.Join('/', path.Split('/')[1..^1]);
        var name = Path.GetFileNameWithoutExtension(path);

        Assert.True(File.Exists(Path.Combine(Repository.Root, "tests/Infra.Tests", folder, $"{name}Tests.cs")), $"{name} has no tests.");
        Assert.Contains(
            Repository.Files($"infra/{folder}", "README.md"),
            readme => File.ReadAllText(readme).Contains($"new {name}(", StringComparison.Ordinal));
    }

    static ClassDeclarationSyntax Component(string path) => ClassOf(new(Path.Combine(Repository.Root, path)))!;

    static ClassDeclarationSyntax? ClassOf(SourceFile file) =>
        file.Syntax
            .All<ClassDeclarationSyntax>()
            .FirstOrDefault(static c => c.BaseList?.Types.Any(static t => t.Type.ToString() == "ComponentResource") ?? false);
}
