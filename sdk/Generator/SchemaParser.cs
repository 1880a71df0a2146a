using Groundwork.Sdk.Generator.Emit;
using Groundwork.Sdk.Generator.Model;
using static Groundwork.Sdk.Generator.CSharpTypes;

namespace Groundwork.Sdk.Generator;

/// <summary>Turns a provider's schema into the classes to write, a module a namespace of resources.</summary>
sealed class SchemaParser
{
    readonly JsonMap _schema;
    readonly CSharpTypes _types;
    readonly PropertyParser _properties;
    readonly CallParser _calls;
    readonly ProviderModel _provider;
    readonly bool _isKubernetes;
    readonly SortedDictionary<string, ModuleBuilder> _modules = new(StringComparer.Ordinal);

    SchemaParser(JsonMap schema)
    {
        _schema = schema;
        _types = new(schema.Map("types"), schema.Map("enums"), schema.Map("resources"));
        _isKubernetes = schema.Maps("resources").Any(static r => r.Value.Text("base") == "KubernetesResource");
        _properties = new(_types, _isKubernetes);
        _calls = new(_properties, _types, schema.Map("types"), ModuleOf);
        var provider = schema.Maps("resources").First(static r => IsProvider(r.Key)).Value;
        _provider = new(Header("provider"), Header("version"), ClassName.Of(Class(provider)).Namespace)
        {
            Settings = provider.Has("argsDecl")
                ? default
                : Settings(schema.Has("config") ? schema.Maps("config") : provider.Maps("inputs")),
        };
    }

    public static EquatableArray<ModuleModel> Parse(string text)
    {
        var schema = JsonText.Parse(text) as JsonMap ?? throw new FormatException("The schema must be an object of JSON.");
        if (!schema.Maps("resources").Any(static r => IsProvider(r.Key)))
        {
            throw new FormatException("The schema has no resource of type pulumi:providers:<name>.");
        }

        return new SchemaParser(schema).Modules().ToEquatable();
    }

    IEnumerable<ModuleModel> Modules()
    {
        foreach (var resource in _schema.Maps("resources"))
        {
            AddResource(resource.Key, resource.Value);
        }

        foreach (var function in _schema.Maps("functions"))
        {
            _calls.AddFunction(function.Key, function.Value);
        }

        foreach (var type in _schema.Maps("types"))
        {
            AddType(type.Value);
        }

        foreach (var item in _schema.Maps("enums"))
        {
            var name = ClassName.Of(Class(item.Value));
            var values = item.Value.Map("values").Entries.Select(static v => new EnumValueModel(v.Key, Names.Literal(v.Value!)));
            ModuleOf(name).Enums.Add(new(name, values.ToEquatable())
            {
                Underlying = item.Value.Text("underlying") switch { "int" => "int", "number" => "double", _ => "string" },
            });
        }

        return _modules.Select(m => m.Value.ToModel(m.Key, _provider));
    }

    void AddResource(string token, JsonMap schema)
    {
        var name = ClassName.Of(Class(schema));
        var argsText = schema.Text("args") ?? name.Name + "Args";
        var args = argsText.Contains('.') ? ClassName.Of(argsText) : new(name.Namespace, argsText);
        var inputs = _properties.Given(schema.Maps("inputs"), Side.Input);
        var outputs = _properties.Shown(schema.Maps("outputs"));
        var hasGet = schema.Has("static") || (!schema.Has("argsDecl") && !IsProvider(token) && !schema.Flag("component"));
        var state = hasGet && !_isKubernetes && schema.Find("state") is not false
            ? new ClassName(name.Namespace, name.Name + "State")
            : (ClassName?)null;
        var module = ModuleOf(name);

        module.Args[args] = new(args, IsSealed(schema), inputs)
        {
            Summary = $"What makes a <see cref=\"{name.Full}\"/>.",
            FromSettings = IsProvider(token) ? FromSettings(inputs) : default,
        };
        if (state is { } stateClass)
        {
            module.Args[stateClass] = new(stateClass, IsSealed: true, State(schema));
        }

        module.Resources.Add(new(token, name, args)
        {
            Base = Base(token, schema),
            BaseType = IsProvider(token) ? token.Substring(token.LastIndexOf(':') + 1) : token,
            IsComponent = schema.Flag("component"),
            AreArgsOptional = schema.Has("argsDecl") ? schema.Flag("argsOptional") : !inputs.Any(static i => i.IsRequired),
            HasGet = hasGet,
            State = state,
            Outputs = outputs,
            Constants = inputs.Where(static i => i.Constant is not null).ToEquatable(),
            Methods = schema.Maps("methods")
                .Select(m =>
                    _calls.Call(new(name.Namespace, name.Name + m.Value.Text("cs")!), m.Value.Text("token")!, m.Value, "Args", "CallArgs"))
                .ToEquatable(),
            AliasTypes = schema.Texts("aliasTypes"),
            SecretOutputs = schema.Has("argsDecl")
                ? schema.Texts("additionalSecretOutputs")
                : schema.Maps("outputs").Where(static o => o.Value.Flag("secret")).Select(static o => o.Key).ToEquatable(),
        });
    }

    void AddType(JsonMap schema)
    {
        var properties = schema.Maps("properties").ToList();
        if (schema.Text("cs") is { } input)
        {
            var name = ClassName.Of(input);
            var args = ModuleOf(name).Args;
            if (!args.ContainsKey(name))
            {
                args[name] = new(
                    name,
                    IsSealed(schema),
                    _properties.Given(properties.Where(static p => p.Value.Text("side") != "out"), Side.Input));
            }
        }

        if (schema.Text("plain") is { } plain)
        {
            var name = ClassName.Of(plain);
            ModuleOf(name).Args[name] = new(name, IsSealed: true, _properties.GivenPlain(properties)) { Base = "InvokeArgs" };
        }

        if (schema.Text("out") is not { } output)
        {
            return;
        }

        var outputClass = ClassName.Of(output);
        ModuleOf(outputClass).OutputTypes.Add(
            new(outputClass, _properties.Fields(properties.Where(static p => p.Value.Text("side") != "in"))));
        if (!_isKubernetes)
        {
            var stateClass = StateClass(output);
            ModuleOf(stateClass).Args[stateClass] = new(stateClass, IsSealed: true, _properties.Given(properties, Side.State));
        }
    }

    /// <summary>Everything that is shown narrows a look-up, and what is write-only besides; nothing of it is required.</summary>
    EquatableArray<PropertyModel> State(JsonMap schema)
    {
        if (schema.Find("state") is JsonMap)
        {
            return _properties.Given(schema.Maps("state"), Side.State);
        }

        var shown = schema.Maps("outputs").ToList();
        var keys = new HashSet<string>(shown.Select(static o => o.Key));
        return shown.Concat(schema.Maps("inputs").Where(i => !keys.Contains(i.Key)))
            .Select(p => _properties.Given(p.Key, p.Value, Side.State) with { IsRequired = false })
            .ToEquatable();
    }

    /// <summary>The Google SDK alone starts its provider's place from the settings; it is told by having all three.</summary>
    EquatableArray<string> FromSettings(EquatableArray<PropertyModel> inputs) =>
        inputs.Select(static i => i.Name).Where(static n => n is "Project" or "Region" or "Zone").ToArray() is { Length: 3 } place
                && place.All(n => _provider.Settings.Any(s => s.Name == n))
            ? place.ToEquatable()
            : default;

    /// <summary>The settings, or the provider's own inputs, that are simple enough to be read by a program.</summary>
    EquatableArray<PropertyModel> Settings(IEnumerable<KeyValuePair<string, JsonMap>> properties) =>
        properties
            .Where(static i => i.Value.Text("type") is "string" or "bool" or "int" or "number")
            .Select(i => new PropertyModel(i.Key, i.Value.Text("cs")!, _types.Plain(i.Value.Text("type")!, Side.Output))
            {
                Default = i.Value.Find("default") is { } value ? Names.Literal(value) : null,
            })
            .ToEquatable();

    string Header(string key) => _schema.Text(key) ?? throw new FormatException($"The schema doesn't say its \"{key}\".");

    string Base(string token, JsonMap schema) => schema.Text("base") switch
    {
        null => $"global::Pulumi.{(IsProvider(token) ? "Provider" : schema.Flag("component") ? "Component" : "Custom")}Resource",
        "KubernetesResource" => $"global::{_provider.Namespace}.KubernetesResource",
        var other => $"global::{other}",
    };

    bool IsSealed(JsonMap schema) => schema.Text("argsDecl")?.Contains("sealed") ?? !_isKubernetes;

    ModuleBuilder ModuleOf(ClassName name)
    {
        var module = name.Namespace
            .Replace(".Types.Inputs", "")
            .Replace(".Types.Outputs", "")
            .Replace(".Inputs", "")
            .Replace(".Outputs", "");
        if (!_modules.TryGetValue(module, out var found))
        {
            _modules.Add(module, found = new());
        }

        return found;
    }

    static bool IsProvider(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    static string Class(JsonMap schema) =>
        schema.Text("cs") ?? throw new FormatException("A resource or enumeration of the schema has no \"cs\".");
}
