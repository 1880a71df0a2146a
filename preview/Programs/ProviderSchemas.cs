using System.Reflection;
using System.Runtime.Loader;
using Groundwork.Plan;
using Groundwork.Plan.Schema;

namespace Groundwork.Preview.Programs;

/// <summary>The schemas that the offline provider SDKs carry within them.</summary>
static class ProviderSchemas
{
    /// <summary>The schemas of the providers that <paramref name="stacks"/> use; a provider without one is left out.</summary>
    public static SchemaCatalog Of(IEnumerable<RenderedStack> stacks)
    {
        var packages = stacks
            .SelectMany(static s => s.Resources)
            .Where(static r => r.Custom)
            .Select(static r => r.Type[..Math.Max(r.Type.IndexOf(':', StringComparison.Ordinal), 0)])
            .Where(static name => name is not ("" or "pulumi"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return SchemaCatalog.FromFiles(packages.Select(Open).OfType<Stream>());
    }

    static Stream? Open(string package)
    {
        try
        {
            return Assembly.Load($"Pulumi.{char.ToUpperInvariant(package[0])}{package[1..]}").GetManifestResourceStream("schema.json");
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException)
        {
            return OfPrograms(package);
        }
    }

    /// <summary>The schema of a provider that only a program brings along, whatever its assembly is called.</summary>
    static MemoryStream? OfPrograms(string package)
    {
        foreach (var assembly in AssemblyLoadContext.All.OfType<ProgramLoadContext>().SelectMany(static c => c.Assemblies))
        {
            using var schema = assembly.GetManifestResourceStream("schema.json");
            if (schema is null)
            {
                continue;
            }

            var copy = new MemoryStream((int)schema.Length);
            schema.CopyTo(copy);
            if (NameOf(copy) == package)
            {
                copy.Position = 0;
                return copy;
            }
        }

        return null;
    }

    // A program may embed a schema.json of its own that is about something else.
    static string? NameOf(MemoryStream schema)
    {
        try
        {
            return new SchemaPackage(schema.GetBuffer().AsMemory(0, (int)schema.Length)).Name;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
