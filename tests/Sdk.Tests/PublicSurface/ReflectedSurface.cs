using System.Reflection;

namespace Groundwork.Sdk.Tests.PublicSurface;

/// <summary>Writes an assembly's public types and members as declarations.</summary>
static class ReflectedSurface
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    static readonly Dictionary<string, string> Keywords = new()
    {
        ["Void"] = "void",
        ["String"] = "string",
        ["Boolean"] = "bool",
        ["Int32"] = "int",
        ["Double"] = "double",
        ["Object"] = "object",
        ["Byte"] = "byte",
    };

    static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Equality"] = "operator ==",
        ["op_Inequality"] = "operator !=",
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Assembly assembly) =>
        assembly.GetExportedTypes().ToDictionary(
            static t => $"{t.Namespace}.{t.Name}",
            static t => (IReadOnlyList<string>)[.. Members(t).Order(StringComparer.Ordinal)]);

    static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return ["delegate"];
        }

        return type.GetConstructors(All)
            .Where(c => Visible(c) && !(type.IsValueType && c.GetParameters().Length == 0))
            .Select(c => $"{Simple(type)}({Parameters(c)})")
            .Concat(type.GetFields(All).Where(static f => f.IsPublic || f.IsFamily).Select(static f => $"{Name(f.FieldType)} {f.Name}"))
            .Concat(type.GetProperties(All).Where(static p => Visible(p.GetMethod) || Visible(p.SetMethod)).Select(Property))
            .Concat(type.GetMethods(All)
                .Where(static m => Visible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(Method));
    }

    static bool Visible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    static string Property(PropertyInfo property)
    {
        var accessors = (Visible(property.GetMethod) ? "get; " : "") + (Visible(property.SetMethod) ? "set; " : "");
        var name = property.GetIndexParameters() is [var index] ? $"this[{Name(index.ParameterType)} {index.Name}]" : property.Name;
        return $"{Name(property.PropertyType)} {name} {{ {accessors}}}";
    }

    static string Method(MethodInfo method) => method.Name == "op_Implicit"
        ? $"implicit operator {Name(method.ReturnType)}({Parameters(method)})"
        : $"{Name(method.ReturnType)} {Operators.GetValueOrDefault(method.Name, method.Name)}{Generic(method)}({Parameters(method)})";

    static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static a => a.Name))}>" : "";

    static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(static p => $"{Name(p.ParameterType)} {p.Name}"));

    static string Simple(Type type) => type.Name.Split('`')[0];

    static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying);
        }

        if (!type.IsGenericType)
        {
            return type.IsGenericParameter ? type.Name : Keywords.GetValueOrDefault(type.Name, type.Name);
        }

        var arguments = type.GetGenericArguments();
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? Tuple(type)
            : $"{Simple(type)}<{string.Join(", ", arguments.Select(Name))}>";
    }

    static string Tuple(Type type) => $"({string.Join(", ", Flatten(type).Select(Name))})";

    static IEnumerable<Type> Flatten(Type tuple)
    {
        var arguments = tuple.GetGenericArguments();
        return arguments.Length < 8 ? arguments : arguments[..7].Concat(Flatten(arguments[7]));
    }
}
