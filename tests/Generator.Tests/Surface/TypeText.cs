using System.Reflection;

namespace Groundwork.Generator.Tests.Surface;

/// <summary>Writes types as C# does, nullable references included; only the types of a provider keep their namespace.</summary>
static class TypeText
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(bool)] = "bool",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter) =>
        $"{Of(new NullabilityInfoContext().Create(parameter))}{(parameter.Name is null ? "" : $" {parameter.Name}")}"
        + $"{(parameter.HasDefaultValue ? " = null" : "")}";

    static string Of(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } value)
        {
            return $"{Name(value, info.GenericTypeArguments)}?";
        }

        var isNullable = !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable;
        return $"{Name(info.Type, info.GenericTypeArguments)}{(isNullable ? "?" : "")}";
    }

    static string Name(Type type, NullabilityInfo[] arguments)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var isProviders = type.Namespace!.StartsWith("Pulumi.", StringComparison.Ordinal);
        var name = (isProviders ? type.FullName! : type.Name).Split('`')[0];
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Of))}>";
    }
}
