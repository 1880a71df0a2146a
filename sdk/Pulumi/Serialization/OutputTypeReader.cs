using System.Reflection;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Reads a map into a class with <see cref="OutputTypeAttribute"/>, through its constructor.</summary>
sealed class OutputTypeReader
{
    readonly ConstructorInfo _constructor;
    readonly (string Name, Type Type)[] _parameters;

    OutputTypeReader(ConstructorInfo constructor)
    {
        _constructor = constructor;
        _parameters = [.. constructor
            .GetParameters()
            .Select(static p => (p.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? p.Name!, p.ParameterType))];
    }

    public static OutputTypeReader? Find(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var marked = type.GetConstructors(Any).FirstOrDefault(static c => c.IsDefined(typeof(OutputConstructorAttribute), false));
        var chosen = marked ?? (type.GetConstructors() is [var only] ? only : null);
        return chosen is null ? null : new(chosen);
    }

    public object? Read(PropertyValue value)
    {
        if (value is not MapValue map)
        {
            return null;
        }

        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = _parameters[i];
            arguments[i] = Converter.Convert(map.Find(name), type) ?? Default(type);
        }

        return _constructor.Invoke(arguments);
    }

    static object? Default(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
}
