using System.Reflection;

namespace Groundwork.Generator.Tests.Surface;

/// <summary>The public members of a built provider, a line each.</summary>
static class ActualSurface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static SortedDictionary<string, string[]> Of(Assembly assembly) => new(
        assembly.GetExportedTypes().ToDictionary(static t => t.FullName!, static t => Lines(t).Order(StringComparer.Ordinal).ToArray()),
        StringComparer.Ordinal);

    static IEnumerable<string> Lines(Type type)
    {
        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, _) => "abstract ",
            (_, true) => "sealed ",
            _ => "",
        };
        yield return $"{modifier}{(type.IsValueType ? "struct" : "class")} : {type.BaseType!.FullName}";
        foreach (var attribute in type.GetCustomAttributesData().Select(TypeAttribute).OfType<string>())
        {
            yield return attribute;
        }

        foreach (var constructor in type.GetConstructors())
        {
            yield return $"new({Parameters(constructor)})";
        }

        foreach (var constructor in type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Where(static c => c.IsFamily
            || c.IsDefined(typeof(Pulumi.OutputConstructorAttribute))))
        {
            yield return $"{(constructor.IsFamily ? "protected" : "output")} new({Parameters(constructor)})";
        }

        foreach (var field in type.GetFields(Declared))
        {
            yield return $"{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field)} {field.Name}";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            var setter = property.SetMethod is { IsPublic: true } ? " set;" : "";
            yield return $"{(property.GetMethod!.IsStatic ? "static " : "")}{TypeText.Of(property)} {property.Name} {{ get;{setter} }}";
        }

        foreach (var method in type.GetMethods(Declared).Where(static m => !m.IsSpecialName
            || m.Name.StartsWith("op_", StringComparison.Ordinal)))
        {
            yield return $"{(method.IsStatic ? "static " : "")}{TypeText.Of(method.ReturnParameter)} {method.Name}({Parameters(method)})";
        }

        foreach (var member in type.GetMembers(Declared | BindingFlags.NonPublic))
        {
            foreach (var attribute in member.GetCustomAttributesData().Select(PropertyAttribute).OfType<string>())
            {
                yield return attribute;
            }
        }
    }

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(TypeText.Of));

    static string? TypeAttribute(CustomAttributeData attribute) => attribute.AttributeType switch
    {
        var t when t.IsSubclassOf(typeof(Pulumi.ResourceTypeAttribute)) => $"[{attribute.ConstructorArguments[0].Value}]",
        var t when t == typeof(Pulumi.OutputTypeAttribute) => "[OutputType]",
        var t when t == typeof(Pulumi.EnumTypeAttribute) => "[EnumType]",
        _ => null,
    };

    static string? PropertyAttribute(CustomAttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(static a => a.Value).ToArray();
        return attribute.AttributeType switch
        {
            var t when t == typeof(Pulumi.OutputAttribute) => $"[Output {arguments[0]}]",
            var t when t == typeof(Pulumi.InputAttribute) =>
                $"[Input {arguments[0]}{(arguments[1] is true ? " required" : "")}{(arguments[2] is true ? " json" : "")}]",
            _ => null,
        };
    }
}
