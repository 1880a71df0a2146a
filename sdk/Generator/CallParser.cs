using Groundwork.Sdk.Generator.Model;
using static Groundwork.Sdk.Generator.CSharpTypes;

namespace Groundwork.Sdk.Generator;

/// <summary>Turns the schema's functions and methods into what asks for them, and the classes of their arguments and results.</summary>
/// <param name="properties">What reads properties.</param>
/// <param name="types">The C# types.</param>
/// <param name="nested">The nested types of the schema.</param>
/// <param name="moduleOf">The module of a class.</param>
sealed class CallParser(PropertyParser properties, CSharpTypes types, JsonMap nested, Func<ClassName, ModuleBuilder> moduleOf)
{
    public void AddFunction(string token, JsonMap schema)
    {
        var name = ClassName.Of(schema.Text("cs")!);
        var plain = schema.Has("inputs") ? new ClassName(name.Namespace, name.Name + "Args") : (ClassName?)null;
        if (plain is { } plainClass)
        {
            moduleOf(name).Args[plainClass] =
                new(plainClass, IsSealed: true, properties.GivenPlain(schema.Maps("inputs"))) { Base = "InvokeArgs" };
        }

        moduleOf(name).Functions.Add(new(name, Call(name, token, schema, "InvokeArgs", "InvokeArgs")) { PlainArgs = plain });
    }

    /// <summary>A function or method, whose classes are named for <paramref name="name"/>.</summary>
    public CallModel Call(ClassName name, string token, JsonMap schema, string argsSuffix, string argsBase)
    {
        var inputs = properties.Given(schema.Maps("inputs"), Side.Input);
        var args = schema.Has("inputs") ? new ClassName(name.Namespace, name.Name + argsSuffix) : (ClassName?)null;
        if (args is { } argsClass)
        {
            moduleOf(name).Args[argsClass] = new(argsClass, IsSealed: true, inputs) { Base = argsBase };
        }

        var returns = schema.Text("returns");
        var call = new CallModel(token, schema.Has("token") ? schema.Text("cs")! : name.Name)
        {
            Args = args,
            AreArgsOptional = !inputs.Any(static i => i.IsRequired),
            Returns = returns is null ? null : types.Plain(returns, Side.Output),
            IsSingle = returns is not null && !nested.Has(returns),
        };
        if (!schema.Has("outputs"))
        {
            return call;
        }

        var result = new ClassName(name.Namespace, name.Name + "Result");
        var fields = properties.Fields(schema.Maps("outputs"));
        var isLifted = schema.Flag("lift") && fields.Count == 1;
        moduleOf(name).OutputTypes.Add(new(result, fields) { IsInternal = isLifted });
        return call with { Returns = result.Full, Shown = isLifted ? fields[0] : null };
    }
}
