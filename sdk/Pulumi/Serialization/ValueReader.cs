using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads the two kinds of values that generated code defines: enum structs, and output types used as inputs.</summary>
sealed class ValueReader
{
    static readonly ConcurrentDictionary<Type, ValueReader?> Cache = new();

    readonly FieldInfo[] _fields;
    readonly MethodInfo? _conversion;

    ValueReader(FieldInfo[] fields, MethodInfo? conversion) => (_fields, _conversion) = (fields, conversion);

    public bool IsObject => _conversion is null;

    public static ValueReader? Of(Type type) => Cache.GetOrAdd(type, static type =>
    {
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), false))
        {
            var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .FirstOrDefault(m => m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)));
            return conversion is null ? null : new([], conversion);
        }

        return type.IsDefined(typeof(OutputTypeAttribute), false)
            ? new([.. type.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(static f => f.IsInitOnly)], null)
            : null;
    });

    public object? Single(object value) => _conversion!.Invoke(null, [value]);

    public IEnumerable<KeyValuePair<string, object?>> Entries(object value)
    {
        foreach (var field in _fields)
        {
            yield return KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value));
        }
    }
}
