using System.Collections.Concurrent;
using System.Reflection;
using Groundwork.Plan.Values;
using Pulumi.Evaluation;

namespace Pulumi.Serialization;

/// <summary>Makes resource objects of references to resources.</summary>
static class ResourceReferences
{
    static readonly ConcurrentDictionary<string, Type?> Classes = new();

    [ThreadStatic]
    static Backend? _scope;

    /// <summary>
    /// Until disposed of, references on this thread are to resources of <paramref name="backend"/>, whatever flow reads them.
    /// </summary>
    public static Scope Within(Backend? backend)
    {
        var outer = new Scope(_scope);
        _scope = backend;
        return outer;
    }

    public static Resource Resolve(ResourceReferenceValue reference)
    {
        if ((_scope ?? Deployment.Current?.Backend)?.Find(reference.Urn) is { } registered)
        {
            return registered;
        }

        var type = Classes.GetOrAdd(reference.Urn.Type, Find);
        if (type is null || Deployment.Current is null)
        {
            return new DependencyResource(reference.Urn, reference.Id);
        }

        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions()
            : new ComponentResourceOptions();
        options.Urn = reference.Urn.Value;
        return (Resource)Activator.CreateInstance(type, reference.Urn.Name, null, options)!;
    }

    // Of several classes for one type, the newest version is the one meant.
    static Type? Find(string token) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(static a => !a.IsDynamic && a.GetReferencedAssemblies().Any(static r => r.Name == "Pulumi"))
            .SelectMany(Types)
            .Select(t => (Type: t, Attribute: t.GetCustomAttribute<ResourceTypeAttribute>()))
            .Where(c => c.Attribute is not null && string.Equals(c.Attribute.Type, token, StringComparison.Ordinal)
                && c.Type.GetConstructors().Any(static k => k.GetParameters().Length == 3))
            .OrderByDescending(static c => Version.TryParse(c.Attribute!.Version, out var version) ? version : new Version())
            .Select(static c => c.Type)
            .FirstOrDefault();

    public readonly struct Scope(Backend? outer) : IDisposable
    {
        public void Dispose() => _scope = outer;
    }

    static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }
}
