using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a class of nested outputs.</summary>
static class OutputTypeEmitter
{
    public static void Write(SourceBuilder source, OutputTypeModel type)
    {
        source.Enter(type.Class);
        source.Line("[OutputType]");
        source.Line($"{(type.IsInternal ? "internal" : "public")} sealed class {type.Class.Name}");
        source.Line("{");
        foreach (var field in type.Fields)
        {
            source.Line($"public readonly {field.ShownType} {field.Name};");
        }

        source.Line($"[OutputConstructor] private {type.Class.Name}({string.Join(", ", type.Fields.Select(Parameter))})");
        source.Line("{");
        foreach (var field in type.Fields)
        {
            source.Line($"this.{field.Name} = {Names.Parameter(field.Wire)};");
        }

        source.Line("}");
        source.Line("}");
    }

    static string Parameter(PropertyModel field)
    {
        var name = Names.Parameter(field.Wire);
        var attribute = name.TrimStart('@') == field.Wire ? "" : $"[OutputConstructorParameter({Names.Literal(field.Wire)})] ";
        return $"{attribute}{field.ShownType} {name}";
    }
}
