using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a set of named texts.</summary>
static class EnumEmitter
{
    public static void Write(SourceBuilder source, EnumModel model)
    {
        var name = model.Class.Name;
        source.Enter(model.Class);
        source.Line($$"""
            [EnumType]
            public readonly struct {{name}} : global::System.IEquatable<{{name}}>
            {
            private readonly string _value;
            private {{name}}(string value) => _value = value;
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            public static explicit operator string({{name}} value) => value._value;
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
            public bool Equals({{name}} other) => string.Equals(_value, other._value, global::System.StringComparison.Ordinal);
            public override int GetHashCode() => _value?.GetHashCode() ?? 0;
            public override string ToString() => _value;
            """);
        foreach (var value in model.Values)
        {
            source.Line($"public static {name} {value.Name} {{ get; }} = new {name}({Names.Literal(value.Value)});");
        }

        source.Line("}");
    }
}
