using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The output properties of a class of resources.</summary>
sealed class ResourceClass
{
    static readonly ConcurrentDictionary<Type, ResourceClass> Cache = new();

    readonly OutputProperty[] _properties;
    readonly OutputProperty _urn;
    bool _checked;

    ResourceClass(Type type)
    {
        var properties = new List<OutputProperty>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute)
            {
                properties.Add(new(property, attribute.Name));
            }
        }

        _properties = [.. properties];
        _urn = _properties.First(static p => p.DeclaringType == typeof(Resource));
    }

    public static ResourceClass Of(Type type) => Cache.TryGetValue(type, out var found) ? found : Cache.GetOrAdd(type, static t => new(t));

    /// <summary>Gives a resource its outputs: all of them, or its URN alone.</summary>
    public void CreateOutputs(Resource resource, bool all)
    {
        if (!all)
        {
            _urn.Create(resource);
            return;
        }

        if (!_checked)
        {
            Check(resource.GetType());
        }

        foreach (var property in _properties)
        {
            property.Create(resource);
        }
    }

    /// <summary>The public outputs of a component, by wire name.</summary>
    public Dictionary<string, object?> Collect(Resource resource)
    {
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in _properties)
        {
            if (property.IsPublic && property != _urn)
            {
                outputs[property.Name] = property.Get(resource);
            }
        }

        return outputs;
    }

    /// <summary>The public outputs that classes below <paramref name="ancestor"/> declare.</summary>
    public IReadOnlyList<OutputProperty> DeclaredBelow(Type ancestor) =>
        [.. _properties.Where(p => p.IsPublic && !p.DeclaringType.IsAssignableFrom(ancestor))];

    void Check(Type type)
    {
        if (_properties.Where(static p => !p.IsOutput).Select(static p => p.Name).ToList() is { Count: > 0 } wrong)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        foreach (var property in _properties)
        {
            if (property.DeclaringType == type && !property.HasSetter)
            {
                throw new InvalidOperationException(
                    $"[Output] property '{type.FullName}.{property.Name}' must have a setter: the SDK assigns it.");
            }

            Converter.Check(property.ValueType, $"{type.FullName}.{property.Name}");
        }

        _checked = true;
    }
}
