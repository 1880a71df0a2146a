using System.Collections.Immutable;
using System.Reflection;
using Groundwork.Sdk.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Groundwork.Generator.Tests;

/// <summary>The generator, run over schemas given as text.</summary>
static class GeneratorRun
{
    public static readonly CSharpCompilation Empty = CSharpCompilation.Create("Pulumi.Test");

    public static string Schema { get; } = Read("schema.json");

    public static GeneratorDriver Over(string schema) => CSharpGeneratorDriver.Create(
        [new ProviderGenerator().AsSourceGenerator()],
        [new SchemaText(schema)],
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorDriver Run(this GeneratorDriver driver, Compilation compilation) =>
        driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

    public static GeneratorDriver With(this GeneratorDriver driver, string schema) =>
        driver.ReplaceAdditionalTexts([new SchemaText(schema)]);

    public static ImmutableDictionary<string, string> Sources(string schema) =>
        Over(schema).Run(Empty).GetRunResult().Results[0].GeneratedSources
            .ToImmutableDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    public static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    sealed class SchemaText(string text) : AdditionalText
    {
        public override string Path => "/repo/sdk/Pulumi.Test/schema.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
