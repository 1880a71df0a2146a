using System.Collections.Concurrent;
using System.Reflection;
using Groundwork.Plan.Schema;

namespace Pulumi.Offline;

/// <summary>The schemas that provider assemblies carry, each opened when the first resource of its provider is registered.</summary>
static class ProviderSchemas
{
    static readonly ConcurrentDictionary<Assembly, SchemaCatalog> Catalogs = new();

    /// <summary>Stands for the schemas of whatever providers a program uses.</summary>
    public static SchemaCatalog OfProgram { get; } = new([]);

    public static SchemaCatalog Of(Assembly provider) =>
        Catalogs.TryGetValue(provider, out var catalog) ? catalog : Catalogs.GetOrAdd(provider, Open);

    static SchemaCatalog Open(Assembly provider)
    {
        using var schema = provider == typeof(ProviderSchemas).Assembly ? null : provider.GetManifestResourceStream("schema.json");
        try
        {
            return schema is null ? SchemaCatalog.Empty : SchemaCatalog.FromFiles([schema]);
        }
        catch (FormatException e)
        {
            throw new RunException($"the schema.json in {provider.GetName().Name} can't be used. {e.Message}");
        }
    }
}
