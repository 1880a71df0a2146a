using System.Text;
using Groundwork.Sdk.Generator.Emit;
using Groundwork.Sdk.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Groundwork.Sdk.Generator;

/// <summary>Writes a Pulumi provider's classes from the project's <c>schema.json</c>.</summary>
[Generator]
public sealed class ProviderGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads the schema files' text.</summary>
    public const string SchemaStep = "Schema";

    /// <summary>The step that makes of a schema the modules to write.</summary>
    public const string ModulesStep = "Modules";

    /// <summary>The step that makes of a schema the provider as a whole.</summary>
    public const string ProviderStep = "Provider";

    static readonly DiagnosticDescriptor BadSchema = new(
        "GWG001", "The schema can't be read", "{0}: {1}", "Groundwork", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == "schema.json")
            .Select(static (file, cancel) => new SchemaFile(Path.GetFileName(file.Path), file.GetText(cancel)?.ToString() ?? ""))
            .WithTrackingName(SchemaStep)
            .Select(static (file, _) => Parse(file));

        var modules = schemas.SelectMany(static (parsed, _) => parsed.Modules).WithTrackingName(ModulesStep);
        var providers = modules.Collect()
            .SelectMany(static (all, _) => all.Select(static m => m.Provider).Distinct())
            .WithTrackingName(ProviderStep);

        context.RegisterSourceOutput(schemas.Where(static s => s.Error is not null), static (output, parsed) =>
            output.ReportDiagnostic(Diagnostic.Create(BadSchema, Location.None, parsed.File, parsed.Error)));
        context.RegisterSourceOutput(modules, static (output, module) =>
            output.AddSource($"{module.Namespace}.g.cs", Text(ModuleEmitter.Write(module))));
        context.RegisterSourceOutput(providers, static (output, provider) =>
        {
            output.AddSource($"{provider.Namespace}.Utilities.g.cs", Text(ProviderEmitter.Utilities(provider)));
            if (provider.Settings.Count > 0)
            {
                output.AddSource($"{provider.Namespace}.Config.g.cs", Text(ProviderEmitter.Config(provider)));
            }
        });
    }

    static Parsed Parse(SchemaFile file)
    {
        try
        {
            return new(file.Name, SchemaParser.Parse(file.Text), null);
        }
        catch (FormatException e)
        {
            return new(file.Name, default, e.Message);
        }
    }

    static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);

    sealed record SchemaFile(string Name, string Text);

    sealed record Parsed(string File, EquatableArray<ModuleModel> Modules, string? Error);
}
