using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>
/// One resource as rules see it, immutable. Rules get theirs from the engine; tests build one:
/// <c>new ResourceInputs("gcp:storage/bucket:Bucket", "reports").With("publicAccessPrevention", "enforced")</c>.
/// </summary>
public sealed record ResourceInputs
{
    /// <summary>A resource of the stack <c>test</c> without inputs.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its logical name.</param>
    public ResourceInputs(string type, string name)
        : this(Urn.Create("test", "groundwork", default, type, name), MapValue.Empty)
    {
    }

    /// <summary>A resource with its inputs.</summary>
    public ResourceInputs(Urn urn, MapValue properties)
    {
        (Urn, Properties, Type, Name) = (urn, properties, urn.Type, urn.Name);
        Custom = Type != Urn.StackType && !Type.StartsWith("groundwork:", StringComparison.Ordinal);
    }

    /// <summary>A value that only the deployment will tell.</summary>
    public static PropertyValue Unknown { get; } = new UnknownValue(new UnknownOrigin(default, PropertyPath.Root));

    /// <summary>Its URN.</summary>
    public Urn Urn { get; }

    /// <summary>Its type token.</summary>
    public string Type { get; }

    /// <summary>Its logical name.</summary>
    public string Name { get; }

    /// <summary>Whether a provider manages it; components and the stack itself are not custom.</summary>
    public bool Custom { get; init; }

    /// <summary>Its properties: what the program gives; for a stack rule over deployed resources, what came of it.</summary>
    public MapValue Properties { get; init; }

    /// <summary>The parent; null for the stack itself.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The cloud's id; null where that isn't known.</summary>
    public string? Id { get; init; }

    /// <summary>The options the engine acts on, protect among them.</summary>
    public ResourceOptions Options { get; init; } = ResourceOptions.None;

    /// <summary>The inputs of its provider, e.g. <c>region</c> or <c>defaultLabels</c>.</summary>
    public MapValue Provider { get; init; } = MapValue.Empty;

    /// <summary>What must exist before.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>Per input, the resources its value comes from.</summary>
    public ImmutableSortedDictionary<string, Sequence<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, Sequence<Urn>>(StringComparer.Ordinal);

    /// <summary>The environment, the date, the configuration.</summary>
    public RuleContext Context { get; init; } = new();

    /// <summary>A value that must not be shown.</summary>
    public static PropertyValue Secret(PropertyValue inner) => new SecretValue(inner);

    /// <summary>The resource of a rendered stack or a state file.</summary>
    public static ResourceInputs From(ResourceState state, MapValue provider, RuleContext context) => new(state.Urn, state.Inputs)
    {
        Custom = state.Custom,
        Parent = state.Parent,
        Id = state.Id,
        Options = state.Options,
        Provider = provider,
        Dependencies = state.Dependencies.Items,
        PropertyDependencies = state.PropertyDependencies,
        Context = context,
    };

    /// <summary>
    /// The property at <paramref name="path"/>, e.g. <c>settings.ipConfiguration.sslMode</c>; what follows is a predicate.
    /// </summary>
    public Property Require(string path) => At(path);

    /// <summary>The property at <paramref name="path"/>.</summary>
    public Property At(string path) => Property.Below(this, PropertyPath.Root, Properties, false, path);

    /// <summary>The elements of the list at <paramref name="path"/>.</summary>
    public Elements Each(string path) => At(path).Each();

    /// <summary>The property at <paramref name="path"/> as a list of one; empty where it is missing.</summary>
    public Elements Alone(string path) => Elements.Of(At(path));

    /// <summary>The provider's input at <paramref name="path"/>.</summary>
    public Property ProviderInput(string path) =>
        Property.Below(this, PropertyPath.Root, Provider, false, path, "provider");

    /// <summary>Whether it is of one of these types, given as tokens or patterns.</summary>
    public bool Is(ResourceTypes types) => types.Match(Type, Custom);

    /// <summary>A violation of the resource as a whole.</summary>
    public Verdict Violation(string message) => Verdict.Violated(this, message);

    /// <summary>This resource with <paramref name="value"/> at <paramref name="path"/>; null is an explicit null.</summary>
    public ResourceInputs With(string path, PropertyValue? value)
    {
        var parsed = Property.Parse(path);
        var changed = this with
        {
            Properties = (MapValue)PropertyEdit.Set(Properties, parsed.Segments.AsSpan(), value ?? NullValue.Instance)!,
        };
        return changed.WithDependenciesOf((string)parsed.Segments[0], value);
    }

    /// <summary>This resource with a text at <paramref name="path"/>; null is an explicit null.</summary>
    public ResourceInputs With(string path, string? value) => With(path, value is null ? null : (PropertyValue)value);

    /// <summary>This resource with a list of texts at <paramref name="path"/>.</summary>
    public ResourceInputs With(string path, string[] values) =>
        With(path, new ListValue([.. values.Select(static v => (PropertyValue)v)]));

    /// <summary>This resource with nothing at <paramref name="path"/>.</summary>
    public ResourceInputs Without(string path) =>
        this with { Properties = (MapValue)PropertyEdit.Set(Properties, Property.Parse(path).Segments.AsSpan(), null)! };

    /// <summary>This resource with an input of its provider.</summary>
    public ResourceInputs WithProvider(string path, PropertyValue value) =>
        this with { Provider = (MapValue)PropertyEdit.Set(Provider, Property.Parse(path).Segments.AsSpan(), value)! };

    /// <summary>This resource, protected or not.</summary>
    public ResourceInputs Protected(bool protect = true) => this with { Options = Options with { Protect = protect } };

    /// <summary>This resource, created after others.</summary>
    public ResourceInputs DependingOn(params ResourceInputs[] others) =>
        this with { Dependencies = [.. Dependencies.Concat(others.Select(static o => o.Urn)).Distinct().Order()] };

    /// <summary>This resource below a component.</summary>
    public ResourceInputs Below(ResourceInputs parent) => this with { Parent = parent.Urn };

    /// <summary>This resource in an environment.</summary>
    public ResourceInputs In(StackEnvironment environment) => this with { Context = Context with { Environment = environment } };

    /// <summary>This resource with a rule's setting configured.</summary>
    public ResourceInputs Configured<T>(string rule, Setting<T> setting, T value)
        where T : notnull => this with { Context = Context.With(rule, setting, value) };

    /// <summary>An output of this resource that only the deployment will tell; given to another resource, it is a reference.</summary>
    public PropertyValue Output(string path) => new UnknownValue(new UnknownOrigin(Urn, PropertyPath.Parse(path)));

    ResourceInputs WithDependenciesOf(string input, PropertyValue? value)
    {
        var origins = value is null
            ? []
            : Origins.Of(value).Select(static o => o.Urn).Where(static u => !u.IsEmpty).Distinct().Order().ToImmutableArray();
        return origins.IsEmpty
            ? this
            : this with
            {
                PropertyDependencies = PropertyDependencies.SetItem(
                    input,
                    new Sequence<Urn>([.. PropertyDependencies.GetValueOrDefault(input).Concat(origins).Distinct().Order()])),
                Dependencies = [.. Dependencies.Concat(origins).Distinct().Order()],
            };
    }
}
