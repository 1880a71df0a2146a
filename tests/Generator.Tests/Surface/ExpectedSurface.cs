using System.Text.Json;

namespace Groundwork.Generator.Tests.Surface;

/// <summary>The public members that the official SDK has by the facts, a line each. Worked out apart from the generator.</summary>
sealed class ExpectedSurface
{
    readonly SortedDictionary<string, string[]> _types = new(StringComparer.Ordinal);
    readonly JsonElement _schema;
    readonly SchemaTypes _text;
    readonly string _root;
    readonly bool _isKubernetes;

    ExpectedSurface(JsonElement schema, string root)
    {
        _schema = schema;
        _root = root;
        _text = new(schema);
        _isKubernetes = root == "Pulumi.Kubernetes";
    }

    public static SortedDictionary<string, string[]> Of(JsonElement schema, string root)
    {
        var surface = new ExpectedSurface(schema, root);
        foreach (var type in schema.GetProperty("types").EnumerateObject())
        {
            surface.AddType(type.Value);
        }

        foreach (var resource in schema.GetProperty("resources").EnumerateObject())
        {
            surface.AddResource(resource.Name, resource.Value);
        }

        foreach (var item in schema.TryGetProperty("enums", out var enums) ? enums.EnumerateObject() : default)
        {
            surface.AddEnum(item.Value);
        }

        return surface._types;
    }

    void AddEnum(JsonElement item)
    {
        var name = item.Text("cs")!;
        Set(name,
        [
            "sealed struct : System.ValueType",
            "[EnumType]",
            $"bool Equals({name} other)",
            "bool Equals(object? obj)",
            "int GetHashCode()",
            "string ToString()",
            $"static bool op_Equality({name} left, {name} right)",
            $"static bool op_Inequality({name} left, {name} right)",
            $"static string op_Explicit({name} value)",
            .. item.GetProperty("values").EnumerateObject().Select(value => $"static {name} {value.Name} {{ get; }}"),
        ]);
    }

    void AddResource(string token, JsonElement resource)
    {
        var name = resource.Text("cs")!;
        var space = name[..name.LastIndexOf('.')];
        var simple = name[(space.Length + 1)..];
        var args = resource.Text("args") is { } given && given.Contains('.', StringComparison.Ordinal)
            ? given
            : $"{space}.{resource.Text("args")}";
        var inputs = resource.GetProperty("inputs").EnumerateObject().ToArray();
        var outputs = resource.GetProperty("outputs").EnumerateObject().ToArray();
        var isProvider = token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        var isOptional = resource.TryGetProperty("argsDecl", out _)
            ? resource.Flag("argsOptional")
            : !inputs.Any(static i => i.Value.Flag("required"));
        var baseType = isProvider ? "Pulumi.ProviderResource"
            : _isKubernetes ? "Pulumi.Kubernetes.KubernetesResource"
            : "Pulumi.CustomResource";
        var lines = new List<string>
        {
            $"class : {baseType}",
            $"[{token}]",
            $"new(string name, {args}{(isOptional ? "? args = null" : " args")}, CustomResourceOptions? options = null)",
        };
        foreach (var output in outputs)
        {
            lines.Add($"[Output {output.Name}]");
            lines.Add(
                $"Output<{_text.Plain(output.Value.Text("type")!, Side.Output)}{(output.Value.Flag("nullable") ? "?" : "")}> "
                    + $"{output.Value.Text("cs")} {{ get; }}");
        }

        if (resource.TryGetProperty("methods", out _))
        {
            lines.Add("Output<Pulumi.Random.ProviderTerraformConfigResult> TerraformConfig()");
        }

        if (!isProvider)
        {
            var state = _isKubernetes ? "" : $"{name}State? state = null, ";
            lines.Add($"static {name} Get(string name, Input<string> id, {state}CustomResourceOptions? options = null)");
        }

        Set(name, lines);
        var isSealed = resource.Text("argsDecl")?.Contains("sealed", StringComparison.Ordinal) ?? true;
        Set(args, Args(args, isSealed, inputs, Side.Input));
        if (!isProvider && !_isKubernetes)
        {
            var state = outputs.Concat(inputs.ExceptBy(outputs.Select(static o => o.Name), static i => i.Name));
            Set($"{name}State", Args($"{space}.{simple}State", isSealed: true, state, Side.State, areRequired: false));
        }
    }

    void AddType(JsonElement type)
    {
        var properties = type.GetProperty("properties").EnumerateObject().ToArray();
        if (type.Text("cs") is { } args)
        {
            Set(args, Args(
                args,
                isSealed: type.Text("argsDecl")?.Contains("sealed", StringComparison.Ordinal) ?? !_isKubernetes,
                properties.Where(static p => p.Value.Text("side") != "out"),
                Side.Input));
        }

        if (type.Text("out") is not { } shown)
        {
            return;
        }

        var fields = properties.Where(static p => p.Value.Text("side") != "in").Select(p => (
            p.Name,
            Cs: p.Value.Text("outCs") ?? p.Value.Text("cs")!,
            Type: _text.Plain(p.Value.Text("outType") ?? p.Value.Text("type")!, Side.Output) + (IsNullable(p.Value) ? "?" : ""))).ToArray();
        Set(shown,
        [
            "sealed class : System.Object",
            "[OutputType]",
            $"output new({string.Join(", ", fields.Select(static f => $"{f.Type} {SchemaTypes.Parameter(f.Name)}"))})",
            .. fields.Select(static f => $"readonly {f.Type} {f.Cs}"),
        ]);
        if (!_isKubernetes)
        {
            var state = SchemaTypes.State(shown);
            Set(state, Args(state, isSealed: true, properties, Side.State));
        }
    }

    bool IsNullable(JsonElement property) =>
        !_isKubernetes && !property.Flag("required") && !property.Text("type")!.StartsWith("list<", StringComparison.Ordinal);

    IEnumerable<string> Args(string name, bool isSealed, IEnumerable<JsonProperty> properties, Side side, bool areRequired = true)
    {
        yield return $"{(isSealed ? "sealed " : "")}class : Pulumi.ResourceArgs";
        yield return "new()";
        yield return $"static {name} Empty {{ get; }}";
        foreach (var property in properties)
        {
            var type = property.Value.Text("type")!;
            var isCollection = type.StartsWith("list<", StringComparison.Ordinal) || type.StartsWith("map<", StringComparison.Ordinal);
            var isRequired = areRequired && property.Value.Flag("required");
            yield return $"[Input {property.Name}{(isRequired ? " required" : "")}{(property.Value.Flag("json") ? " json" : "")}]";
            yield return $"{property.Value.Text("csType") ?? _text.Given(type, side)}{(isCollection || isRequired ? "" : "?")} "
                + $"{property.Value.Text("cs")} {{ get; set; }}";
        }
    }

    void Set(string name, IEnumerable<string> lines) => _types[name] = [.. lines.Order(StringComparer.Ordinal)];
}
