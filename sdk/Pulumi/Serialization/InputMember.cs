using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A property or field with <see cref="InputAttribute"/>.</summary>
sealed class InputMember
{
    static readonly ConcurrentDictionary<Type, InputMember[]> Cache = new();

    readonly FieldInfo? _field;
    readonly PropertyInfo? _property;

    InputMember(InputAttribute attribute, string fullName, FieldInfo? field, PropertyInfo? property)
    {
        Name = attribute.Name;
        IsRequired = attribute.IsRequired;
        IsJson = attribute.Json;
        FullName = fullName;
        _field = field;
        _property = property;
    }

    public string Name { get; }

    public bool IsRequired { get; }

    public bool IsJson { get; }

    public string FullName { get; }

    public static InputMember[] Of(Type type) => Cache.TryGetValue(type, out var members) ? members : Cache.GetOrAdd(type, Find(type));

    // A field is read without any code being compiled for it, hence an automatic property is read through its field.
    public object? Get(object owner) => _field is not null ? _field.GetValue(owner) : _property!.GetValue(owner);

    static InputMember[] Find(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var members = new List<InputMember>();
        foreach (var field in type.GetFields(Any))
        {
            if (field.GetCustomAttribute<InputAttribute>() is { } attribute)
            {
                members.Add(new(attribute, $"{type.FullName}.{field.Name}", field, null));
            }
        }

        foreach (var property in type.GetProperties(Any))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } attribute)
            {
                var field = AutomaticProperty.BackingField(property, property.GetMethod);
                members.Add(new(attribute, $"{type.FullName}.{property.Name}", field, field is null ? property : null));
            }
        }

        members.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return [.. members];
    }
}
