using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a resource class.</summary>
static class ResourceEmitter
{
    public static void Write(SourceBuilder source, ResourceModel resource, ProviderModel provider)
    {
        var name = resource.Class.Name;
        source.Enter(resource.Class);
        source.Summary($"A resource of type <c>{resource.Token}</c>.");
        source.Line($"[global::{provider.Namespace}.{provider.ResourceTypeAttribute}({Names.Literal(resource.Token)})]");
        source.Line($"public partial class {name} : {resource.Base}");
        source.Line("{");
        foreach (var output in resource.Outputs)
        {
            source.Summary(output.Summary);
            source.Line(
                $"[Output({Names.Literal(output.Wire)})] public Output<{output.ShownType}> {output.Name} {{ get; private set; }} = null!;");
        }

        WriteConstructor(source, resource);
        if (resource.HasGet)
        {
            WriteGet(source, resource);
        }

        foreach (var method in resource.Methods)
        {
            WriteMethod(source, method);
        }

        var utilities = $"global::{provider.Namespace}.Utilities";
        source.Line(
            $"static {Options(resource)} MakeResourceOptions({Options(resource)}? options, Input<string>? id) => "
                + $"{utilities}.Merge(options, id, [{Names.Literals(resource.SecretOutputs)}], [{Names.Literals(resource.AliasTypes)}]);");
        source.Line("}");
    }

    static string Options(ResourceModel resource) =>
        resource.IsComponent ? "global::Pulumi.ComponentResourceOptions" : "global::Pulumi.CustomResourceOptions";

    static void WriteMethod(SourceBuilder source, CallModel method)
    {
        var result = method.Returns is null ? "" : $"<{method.Returns}>";
        var type = method.Returns is null ? "void" : $"Output<{method.Shown?.ShownType ?? method.Returns}>";
        var parameter = method.Args is { } args ? $"{args.Full}{(method.AreArgsOptional ? "? args = null" : " args")}" : "";
        var lift = method.Shown is { } shown ? $".Apply(static v => v.{shown.Name})" : "";
        source.Summary($"The method <c>{method.Token}</c>. Offline, the result is unknown.");
        source.Line(
            $"public {type} {method.Name}({parameter}) => global::Pulumi.Deployment.Instance.Call{result}({Names.Literal(method.Token)}, "
                + $"{Names.Given(method.Args, "CallArgs")}, this){lift};");
    }

    static void WriteConstructor(SourceBuilder source, ResourceModel resource)
    {
        var args = resource.Args.Full;
        var given = resource.Constants.Count > 0 ? "MakeArgs(args)" : $"args ?? new {args}()";
        source.Summary($"A resource named <paramref name=\"name\"/>, as <paramref name=\"args\"/> say.");
        source.Line(
            $"public {resource.Class.Name}(string name, {args}{(resource.AreArgsOptional ? "? args = null" : " args")}, "
                + $"{Options(resource)}? options = null)");
        source.Line(
            $": base({Names.Literal(resource.BaseType)}, name, {given}, MakeResourceOptions(options, "
                + $"\"\"){(resource.IsComponent ? ", remote: true" : "")}) {{ }}");
        if (resource.Constants.Count == 0)
        {
            return;
        }

        source.Line($"static {args} MakeArgs({args}? args)");
        source.Line("{");
        source.Line($"args ??= new {args}();");
        foreach (var constant in resource.Constants)
        {
            source.Line($"args.{constant.Name} = {constant.Constant};");
        }

        source.Line("return args;");
        source.Line("}");
    }

    static void WriteGet(SourceBuilder source, ResourceModel resource)
    {
        var name = resource.Class.Name;
        var state = resource.State is { } type ? $"{type.Full}? state = null, " : "";
        var given = resource.State is null ? "(global::Pulumi.ResourceArgs?)null" : "state";
        source.Line($"private {name}(string name, Input<string> id, {state}global::Pulumi.CustomResourceOptions? options = null)");
        source.Line($": base({Names.Literal(resource.BaseType)}, name, {given}, MakeResourceOptions(options, id)) {{ }}");
        source.Summary("The existing resource with that id in the cloud.");
        source.Line(
            $"public static {name} Get(string name, Input<string> id, {state}global::Pulumi.CustomResourceOptions? options = null) => new "
                + $"{name}(name, id, {(resource.State is null ? "" : "state, ")}options);");
    }
}
