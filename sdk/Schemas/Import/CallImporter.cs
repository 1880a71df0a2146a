using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>Turns a package's functions, and the methods of its resources, into those of a schema file.</summary>
sealed class CallImporter(Package package, Properties properties, TypeTexts types, ClassNames classes)
{
    const string Self = "__self__";

    readonly HashSet<string> _methods = new(StringComparer.Ordinal);

    /// <summary>Whether a function is a method of a resource: those must have been read.</summary>
    public bool IsMethod(string token) =>
        _methods.Contains(token) || package.Find("functions", token)!.Child("inputs").Child("properties").ContainsKey(Self);

    /// <summary>A function that a program asks for by a class of its own.</summary>
    public JsonObject Function(string token, JsonObject function)
    {
        var name = classes.Add(package.Names.Class(token), $"'{token}'");
        var result = new JsonObject { ["cs"] = name };
        if (function["inputs"] is JsonObject)
        {
            _ = classes.Add(name + "Args", $"the inputs of '{token}'");
            _ = classes.Add(name + "InvokeArgs", $"the inputs of '{token}'");
        }

        Fill(result, token, function, name, Uses.Given | Uses.Plain | Uses.Asked, Uses.Answered);
        return result;
    }

    /// <summary>A resource with its methods.</summary>
    public JsonObject WithMethods(JsonObject result, JsonObject resource, string className)
    {
        var methods = new JsonObject();
        foreach (var (name, token) in resource.Child("methods")
            .Select(static m => (m.Key, m.Value.AsText()))
            .OrderBy(static m => m.Key, StringComparer.Ordinal))
        {
            var function = package.Find("functions", token ?? "")
                ?? throw new ImportException($"The method '{name}' of {className} leads nowhere: the package has no function '{token}'.");
            _ = _methods.Add(token!);
            var method = new JsonObject { ["cs"] = CSharpNames.Upper(name), ["token"] = token };
            Fill(method, token!, function, className + CSharpNames.Upper(name), Uses.Given, Uses.Answered);
            if (package.Names.IsLifted)
            {
                method["lift"] = true;
            }

            methods.Add(name, method);
        }

        if (methods.Count > 0)
        {
            result["methods"] = methods;
        }

        return result;
    }

    void Fill(JsonObject result, string token, JsonObject function, string className, Uses given, Uses answered)
    {
        var owner = $"'{token}'";
        var inputs = function.Child("inputs");
        var taken = new JsonObject(inputs.Child("properties")
            .Where(static p => p.Key != Self)
            .Select(static p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        if (taken.Count > 0)
        {
            result["inputs"] = properties.Given(taken, inputs.Texts("required"), owner, "", given);
        }

        var outputs = function["outputs"] as JsonObject ?? function["returnType"] as JsonObject;
        if (outputs is null)
        {
            return;
        }

        if (outputs.ContainsKey("properties"))
        {
            _ = classes.Add(className + "Result", $"the result of {owner}");
            result["outputs"] = properties.Answered(outputs.Child("properties"), outputs.Texts("required"), owner, "", answered);
        }
        else
        {
            result["returns"] = types.Of(outputs, $"the result of {owner}", answered);
        }
    }
}
