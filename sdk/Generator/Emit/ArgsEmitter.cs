using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a class of inputs.</summary>
static class ArgsEmitter
{
    public static void Write(SourceBuilder source, ArgsModel args, ProviderModel provider)
    {
        source.Enter(args.Class);
        source.Summary(args.Summary);
        source.Line($"public {(args.IsSealed ? "sealed " : "")}class {args.Class.Name} : global::Pulumi.{args.Base}");
        source.Line("{");
        foreach (var property in args.Properties)
        {
            WriteProperty(source, property, $"global::{provider.Namespace}.Utilities");
        }

        source.Line($"public {args.Class.Name}()");
        source.Line("{");
        foreach (var name in args.FromSettings)
        {
            source.Line($"if (global::{provider.Namespace}.Config.{name} is {{ }} {Names.Field(name)}) {name} = {Names.Field(name)};");
        }

        foreach (var property in args.Properties.Where(static p => p.Default is not null))
        {
            source.Line($"{property.Name} = {property.Default};");
        }

        source.Line("}");
        source.Line($"public static new {args.Class.Name} Empty => new {args.Class.Name}();");
        source.Line("}");
    }

    static void WriteProperty(SourceBuilder source, PropertyModel property, string utilities)
    {
        var attribute =
            $"[Input({Names.Literal(property.Wire)}{(property.IsRequired ? ", required: true" : "")}"
            + $"{(property.IsJson ? ", json: true" : "")})]";
        if (!property.IsCollection && !property.IsSecret)
        {
            source.Summary(property.Summary);
            source.Line(property.IsRequired
                ? $"{attribute} public {property.Type} {property.Name} {{ get; set; }} = {(property.IsPlain ? "default" : "null")}!;"
                : $"{attribute} public {property.Type}? {property.Name} {{ get; set; }}");
            return;
        }

        var field = Names.Field(property.Wire);
        var value = property.IsSecret ? $"{utilities}.Secret(value)" : "value";
        source.Line($"{attribute} private {property.Type}? {field};");
        source.Summary(property.Summary);
        source.Line(property.IsCollection
            ? $"public {property.Type} {property.Name} {{ get => {field} ??= new(); set => {field} = {value}; }}"
            : $"public {property.Type}{(property.IsRequired ? "" : "?")} {property.Name} {{ get => {field}; set => {field} = {value}; }}");
    }
}
