using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a set of named values: an enumeration of whole numbers, a structure of texts or of other numbers.</summary>
static class EnumEmitter
{
    public static void Write(SourceBuilder source, EnumModel model)
    {
        source.Enter(model.Class);
        if (model.Underlying == "int")
        {
            source.Line($"public enum {model.Class.Name}");
            source.Line("{");
            foreach (var value in model.Values)
            {
                source.Line($"{value.Name} = {value.Value},");
            }
        }
        else
        {
            WriteStructure(source, model);
        }

        source.Line("}");
    }

    static void WriteStructure(SourceBuilder source, EnumModel model)
    {
        var name = model.Class.Name;
        var type = model.Underlying;
        var isText = type == "string";
        var equality = isText ? "string.Equals(_value, other._value, global::System.StringComparison.Ordinal)" : "_value == other._value";
        var shown = isText ? "_value" : "_value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        source.Line($$"""
            [EnumType]
            public readonly struct {{name}} : global::System.IEquatable<{{name}}>
            {
            private readonly {{type}} _value;
            private {{name}}({{type}} value) => _value = value;
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            public static explicit operator {{type}}({{name}} value) => value._value;
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
            public bool Equals({{name}} other) => {{equality}};
            public override int GetHashCode() => {{(isText ? "_value?.GetHashCode() ?? 0" : "_value.GetHashCode()")}};
            public override string ToString() => {{shown}};
            """);
        foreach (var value in model.Values)
        {
            source.Line($"public static {name} {value.Name} {{ get; }} = new {name}({value.Value});");
        }
    }
}
