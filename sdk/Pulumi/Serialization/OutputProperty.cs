using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A property of a resource class with <see cref="OutputAttribute"/>.</summary>
sealed class OutputProperty
{
    static readonly ConcurrentDictionary<Type, Factory> Factories = new();

    readonly PropertyInfo _property;
    readonly FieldInfo? _field;
    readonly Factory? _factory;

    public OutputProperty(PropertyInfo property, string? name)
    {
        _property = property;
        Name = name ?? property.Name;
        _field = AutomaticProperty.BackingField(property, property.GetMethod);
        var type = property.PropertyType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Output<>))
        {
            ValueType = type.GetGenericArguments()[0];
            _factory = Factories.GetOrAdd(ValueType, static t => (Factory)Activator.CreateInstance(typeof(Factory<>).MakeGenericType(t))!);
        }
    }

    /// <summary>The wire name.</summary>
    public string Name { get; }

    public Type DeclaringType => _property.DeclaringType!;

    public bool IsOutput => _factory is not null;

    public bool IsPublic => _property.GetMethod?.IsPublic ?? false;

    public Type ValueType { get; } = typeof(void);

    public bool HasSetter =>
        _property.SetMethod is not null
        || DeclaringType.GetProperty(
            _property.Name,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.SetMethod is not null;

    public void Create(Resource owner)
    {
        var output = _factory!.Create(owner, this);
        if (_field is not null)
        {
            _field.SetValue(owner, output);
        }
        else
        {
            DeclaringType.GetProperty(
                _property.Name,
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(owner, output);
        }
    }

    public object? Get(Resource owner) => _field is not null ? _field.GetValue(owner) : _property.GetValue(owner);

    abstract class Factory
    {
        public abstract object Create(Resource owner, OutputProperty property);
    }

    sealed class Factory<T> : Factory
    {
        public override object Create(Resource owner, OutputProperty property) => new Output<T>(owner, property);
    }
}
