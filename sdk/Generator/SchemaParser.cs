using Groundwork.Sdk.Generator.Emit;
using Groundwork.Sdk.Generator.Model;
using static Groundwork.Sdk.Generator.CSharpTypes;

namespace Groundwork.Sdk.Generator;

/// <summary>Turns a provider's schema into the classes to write, a module a namespace of resources.</summary>
sealed class SchemaParser
{
    readonly JsonMap _schema;
    readonly CSharpTypes _types;
    readonly ProviderModel _provider;
    readonly bool _isKubernetes;
    readonly SortedDictionary<string, Module> _modules = new(StringComparer.Ordinal);

    SchemaParser(JsonMap schema)
    {
        _schema = schema;
        _types = new(schema.Map("types"), schema.Map("enums"));
        _isKubernetes = schema.Maps("resources").Any(static r => r.Value.Text("base") == "KubernetesResource");
        var provider = schema.Maps("resources").First(static r => IsProvider(r.Key)).Value;
        _provider = new(Header("provider"), Header("version"), ClassName.Of(Class(provider)).Namespace)
        {
            Settings = provider.Has("argsDecl") ? default : Settings(provider),
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

        foreach (var type in _schema.Maps("types"))
        {
            AddType(type.Value);
        }

        foreach (var item in _schema.Maps("enums"))
        {
            var name = ClassName.Of(Class(item.Value));
            var values = item.Value.Map("values").Entries.Select(static v => new EnumValueModel(v.Key, (string)v.Value!));
            ModuleOf(name).Enums.Add(new(name, values.ToEquatable()));
        }

        return _modules.Select(m => m.Value.ToModel(m.Key, _provider));
    }

    void AddResource(string token, JsonMap schema)
    {
        var name = ClassName.Of(Class(schema));
        var argsText = schema.Text("args") ?? name.Name + "Args";
        var args = argsText.Contains('.') ? ClassName.Of(argsText) : new(name.Namespace, argsText);
        var inputs = Given(schema.Maps("inputs"), Side.Input);
        var outputs = Shown(schema.Maps("outputs"));
        var hasGet = schema.Has("static") || (!schema.Has("argsDecl") && !IsProvider(token));
        var state = hasGet && !_isKubernetes ? new ClassName(name.Namespace, name.Name + "State") : (ClassName?)null;
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
            AreArgsOptional = schema.Has("argsDecl") ? schema.Flag("argsOptional") : !inputs.Any(static i => i.IsRequired),
            HasGet = hasGet,
            State = state,
            Outputs = outputs,
            Constants = inputs.Where(static i => i.Constant is not null).ToEquatable(),
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
                args[name] = new(name, IsSealed(schema), Given(properties.Where(static p => p.Value.Text("side") != "out"), Side.Input));
            }
        }

        if (schema.Text("out") is not { } output)
        {
            return;
        }

        var outputClass = ClassName.Of(output);
        ModuleOf(outputClass).OutputTypes.Add(new(outputClass, Fields(properties.Where(static p => p.Value.Text("side") != "in"))));
        if (!_isKubernetes)
        {
            var stateClass = StateClass(output);
            ModuleOf(stateClass).Args[stateClass] = new(stateClass, IsSealed: true, Given(properties, Side.State));
        }
    }

    EquatableArray<PropertyModel> Given(IEnumerable<KeyValuePair<string, JsonMap>> properties, Side side) =>
        properties.Select(p => Given(p.Key, p.Value, side)).ToEquatable();

    PropertyModel Given(string wire, JsonMap schema, Side side) => new(wire, schema.Text("cs")!, schema.Text("csType") ?? _types.Given(schema.Text("type")!, side))
    {
        IsCollection = IsCollection(schema.Text("type")!),
        IsRequired = schema.Flag("required"),
        IsSecret = schema.Flag("secret"),
        IsJson = schema.Flag("json"),
        Constant = schema.Text("const"),
        Default = side == Side.Input && schema.Flag("argsDefault") ? Names.Literal(schema.Find("default")!) : null,
        Summary = side == Side.State ? "" : Summary.Of(schema),
    };

    /// <summary>Everything that is shown narrows a look-up, and what is write-only besides; nothing of it is required.</summary>
    EquatableArray<PropertyModel> State(JsonMap schema)
    {
        var shown = schema.Maps("outputs").ToList();
        var keys = new HashSet<string>(shown.Select(static o => o.Key));
        return shown.Concat(schema.Maps("inputs").Where(i => !keys.Contains(i.Key)))
            .Select(p => Given(p.Key, p.Value, Side.State) with { IsRequired = false })
            .ToEquatable();
    }

    EquatableArray<PropertyModel> Shown(IEnumerable<KeyValuePair<string, JsonMap>> properties) =>
        properties.Select(p => new PropertyModel(p.Key, p.Value.Text("cs")!, _types.Plain(p.Value.Text("type")!, Side.Output))
        {
            IsNullable = p.Value.Flag("nullable"),
            Summary = Summary.Of(p.Value),
        }).ToEquatable();

    EquatableArray<PropertyModel> Fields(IEnumerable<KeyValuePair<string, JsonMap>> properties) =>
        properties.Select(p =>
        {
            var type = p.Value.Text("outType") ?? p.Value.Text("type")!;
            return new PropertyModel(p.Key, p.Value.Text("outCs") ?? p.Value.Text("cs")!, _types.Plain(type, Side.Output))
            {
                IsNullable = !_isKubernetes && !p.Value.Flag("required") && !type.StartsWith("list<", StringComparison.Ordinal),
            };
        }).ToEquatable();

    /// <summary>The Google SDK alone starts its provider's place from the settings; it is told by having all three.</summary>
    static EquatableArray<string> FromSettings(EquatableArray<PropertyModel> inputs) =>
        inputs.Select(static i => i.Name).Where(static n => n is "Project" or "Region" or "Zone").ToArray() is { Length: 3 } place ? place.ToEquatable() : default;

    /// <summary>The provider's own inputs that are simple enough to be settings.</summary>
    static EquatableArray<PropertyModel> Settings(JsonMap provider) =>
        provider.Maps("inputs")
            .Where(static i => i.Value.Text("type") is "string" or "bool" or "int")
            .Select(static i => new PropertyModel(i.Key, i.Value.Text("cs")!, i.Value.Text("type")!))
            .ToEquatable();

    string Header(string key) => _schema.Text(key) ?? throw new FormatException($"The schema doesn't say its \"{key}\".");

    string Base(string token, JsonMap schema) => schema.Text("base") switch
    {
        null => IsProvider(token) ? "global::Pulumi.ProviderResource" : "global::Pulumi.CustomResource",
        "KubernetesResource" => $"global::{_provider.Namespace}.KubernetesResource",
        var other => $"global::{other}",
    };

    bool IsSealed(JsonMap schema) => schema.Text("argsDecl")?.Contains("sealed") ?? !_isKubernetes;

    Module ModuleOf(ClassName name)
    {
        var module = name.Namespace.Replace(".Types.Inputs", "").Replace(".Types.Outputs", "").Replace(".Inputs", "").Replace(".Outputs", "");
        if (!_modules.TryGetValue(module, out var found))
        {
            _modules.Add(module, found = new());
        }

        return found;
    }

    static bool IsProvider(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    static string Class(JsonMap schema) => schema.Text("cs") ?? throw new FormatException("A resource or enumeration of the schema has no \"cs\".");

    sealed class Module
    {
        public List<ResourceModel> Resources { get; } = [];

        public Dictionary<ClassName, ArgsModel> Args { get; } = [];

        public List<OutputTypeModel> OutputTypes { get; } = [];

        public List<EnumModel> Enums { get; } = [];

        public ModuleModel ToModel(string name, ProviderModel provider) => new(name, provider)
        {
            Resources = Resources.ToEquatable(),
            Args = Args.Values.ToEquatable(),
            OutputTypes = OutputTypes.ToEquatable(),
            Enums = Enums.ToEquatable(),
        };
    }
}
