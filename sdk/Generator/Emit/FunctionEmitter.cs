using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a class that asks for a provider's function.</summary>
static class FunctionEmitter
{
    const string Instance = "global::Pulumi.Deployment.Instance";
    const string Options = "global::Pulumi.InvokeOptions? options = null";
    const string OutputOptions = "global::Pulumi.InvokeOutputOptions options";

    public static void Write(SourceBuilder source, FunctionModel function)
    {
        var call = function.Call;
        source.Enter(function.Class);
        source.Summary($"The function <c>{call.Token}</c>.");
        source.Line($"public static class {function.Class.Name}");
        source.Line("{");
        var result = call.Returns is null ? "" : $"<{call.Returns}>";
        var invoke = call.IsSingle ? "InvokeSingle" : "Invoke";
        source.Summary("Asks at once, which an offline evaluation can't.");
        Method(
            source,
            $"global::System.Threading.Tasks.Task{result}",
            "InvokeAsync",
            $"{invoke}Async{result}",
            call,
            function.PlainArgs,
            call.AreArgsOptional,
            Options);
        if (call.Returns is not null)
        {
            source.Summary("Asks once what it is given is known. Offline, the result is unknown.");
            Method(source, $"global::Pulumi.Output{result}", "Invoke", invoke + result, call, call.Args, call.AreArgsOptional, Options);
            source.Summary("Asks once what it is given is known, and what it depends on is there.");
            Method(source, $"global::Pulumi.Output{result}", "Invoke", invoke + result, call, call.Args, false, OutputOptions);
        }

        source.Line("}");
    }

    static void Method(
        SourceBuilder source, string type, string name, string core, CallModel call, ClassName? args, bool isOptional, string options)
    {
        var parameter = args is { } given ? $"{given.Full}{(isOptional ? "? args = null" : " args")}, " : "";
        source.Line(
            $"public static {type} {name}({parameter}{options}) => {Instance}.{core}({Names.Literal(call.Token)}, "
                + $"{Names.Given(args, "InvokeArgs")}, options);");
    }
}
