using System.Collections.Concurrent;
using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>A whole stack as stack rules see it: its resources, and what refers to what. Immutable.</summary>
public sealed class StackView
{
    readonly Dictionary<Urn, ResourceInputs> _byUrn = [];
    readonly Dictionary<string, List<ResourceInputs>> _byType = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Types, string Path), ILookup<Urn, ResourceInputs>> _referrers = [];
    readonly ConcurrentDictionary<(Urn Urn, string Path), References> _targets = [];
    readonly ConcurrentDictionary<Urn, References> _references = [];
    readonly ConcurrentDictionary<string, ImmutableArray<ResourceInputs>> _ofTypes = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<Type, Lazy<object>> _made = [];
    readonly Lazy<ILookup<Urn, ResourceInputs>> _dependents;
    readonly Lazy<LiteralNames> _names;

    /// <summary>A stack in production, for tests: <c>new StackView(network, policy)</c>.</summary>
    public StackView(params IEnumerable<ResourceInputs> resources)
        : this(resources, new RuleContext())
    {
    }

    /// <summary>A stack of <paramref name="resources"/>.</summary>
    public StackView(IEnumerable<ResourceInputs> resources, RuleContext context)
    {
        Context = context;
        Resources = [.. resources.OrderBy(static r => r.Urn)];
        foreach (var resource in Resources)
        {
            _byUrn[resource.Urn] = resource;
            (_byType.TryGetValue(resource.Type, out var same) ? same : _byType[resource.Type] = []).Add(resource);
        }

        _dependents = new(() => Resources
            .SelectMany(static r => r.Dependencies
                .Concat(r.PropertyDependencies.Values.SelectMany(static urns => urns))
                .Distinct()
                .Select(urn => (urn, r)))
            .ToLookup(static e => e.urn, static e => e.r));
        _names = new(() => new LiteralNames(Resources));
        Grants = new GrantList(this);
    }

    /// <summary>All resources, components and the stack itself included, ordered by URN.</summary>
    public ImmutableArray<ResourceInputs> Resources { get; }

    /// <summary>The environment, the date, the configuration.</summary>
    public RuleContext Context { get; }

    /// <summary>What is wrong with the exemptions that are given for the stack.</summary>
    public ImmutableArray<Finding> ExemptionFaults { get; private init; } = [];

    /// <summary>The stack resource itself, whose properties are the stack's outputs; null where there is none.</summary>
    public ResourceInputs? Root => OfType(Urn.StackType) is [var root, ..] ? root : null;

    /// <summary>Every effective IAM grant of the stack.</summary>
    public GrantList Grants { get; }

    /// <summary>The resource with that URN, or null.</summary>
    public ResourceInputs? Find(Urn urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>The resources of some types, given as tokens or patterns, ordered by URN.</summary>
    public IReadOnlyList<ResourceInputs> OfType(ResourceTypes types)
    {
        if (types.Count == 1 && _byType.TryGetValue(types[0], out var exact))
        {
            return exact;
        }

        return _ofTypes.GetOrAdd(types.ToString(), _ => types.MatchesEverything
            ? [.. Resources.Where(r => r.Is(types))]
            : [.. _byType.Values.Where(same => same[0].Is(types)).SelectMany(static same => same).OrderBy(static r => r.Urn)]);
    }

    /// <summary>
    /// What <paramref name="make"/> makes of the stack, made once for all rules: an index, for looking up instead of searching.
    /// </summary>
    public T Once<T>(Func<StackView, T> make)
        where T : class => (T)_made.GetOrAdd(typeof(T), _ => new(() => make(this))).Value;

    /// <summary>
    /// What the value at <paramref name="path"/> refers to: by the origins of its unknown parts; where those are not known, by the
    /// property's dependencies; where the value is known, by the name, id, link or e-mail of another resource.
    /// </summary>
    public References Targets(ResourceInputs resource, string path) =>
        IsOwn(resource) ? _targets.GetOrAdd((resource.Urn, path), _ => FindTargets(resource, path)) : FindTargets(resource, path);

    References FindTargets(ResourceInputs resource, string path)
    {
        var property = resource.At(path);
        if (property.IsMissing)
        {
            return References.None;
        }

        var found = new SortedSet<Urn>();
        var isComplete = true;
        Collect(resource, path, property, found, ref isComplete);
        return new([.. found.Select(Find).OfType<ResourceInputs>()], isComplete);
    }

    /// <summary>What the value at <paramref name="path"/> refers to, of some types.</summary>
    public References Targets(ResourceInputs resource, string path, ResourceTypes types)
    {
        var targets = Targets(resource, path).OfType(types);
        return targets.Count > 0 ? new References(targets, true) : targets;
    }

    /// <summary>Everything a resource depends on, by whatever property or option.</summary>
    public References ReferencesFrom(ResourceInputs resource) =>
        IsOwn(resource) ? _references.GetOrAdd(resource.Urn, _ => FindReferences(resource)) : FindReferences(resource);

    References FindReferences(ResourceInputs resource) =>
        new(
            [.. resource.Dependencies
                .Concat(resource.PropertyDependencies.Values.SelectMany(static urns => urns))
                .Distinct()
                .Order()
                .Select(Find)
                .OfType<ResourceInputs>()],
            true);

    /// <summary>Everything that depends on a resource, by whatever property or option.</summary>
    public IEnumerable<ResourceInputs> ReferencedBy(ResourceInputs resource) => _dependents.Value[resource.Urn];

    /// <summary>The resources of some types whose value at <paramref name="path"/> refers to <paramref name="resource"/>.</summary>
    public IEnumerable<ResourceInputs> ReferencedBy(ResourceInputs resource, ResourceTypes types, string path) =>
        _referrers.GetOrAdd((types.ToString(), path), _ => OfType(types)
            .SelectMany(r => Targets(r, path).Select(target => (target.Urn, r)))
            .ToLookup(static e => e.Urn, static e => e.r))[resource.Urn];

    /// <summary>The resources that are created after one of <paramref name="earlier"/>, directly or through others.</summary>
    public IReadOnlySet<Urn> After(IEnumerable<ResourceInputs> earlier)
    {
        var later = new HashSet<Urn>();
        var open = new Stack<ResourceInputs>(earlier);
        while (open.TryPop(out var next))
        {
            foreach (var dependent in ReferencedBy(next).Where(d => later.Add(d.Urn)))
            {
                open.Push(dependent);
            }
        }

        return later;
    }

    /// <summary>A violation of the stack as a whole.</summary>
    public Verdict Violation(string message) => Verdict.Violated(new Finding(Root?.Urn ?? default, PropertyPath.Root, message));

    /// <summary>This stack with one more resource, or with that of the same URN replaced.</summary>
    public StackView With(ResourceInputs resource) => new(Resources.Where(r => r.Urn != resource.Urn).Append(resource), Context);

    /// <summary>This stack with every resource of that logical name changed.</summary>
    public StackView Change(string name, Func<ResourceInputs, ResourceInputs> change) =>
        new(Resources.Select(r => r.Name == name ? change(r) : r), Context);

    /// <summary>This stack without the resources of that logical name.</summary>
    public StackView Without(string name) => new(Resources.Where(r => r.Name != name), Context);

    /// <summary>This stack in another environment, on another day or with other settings.</summary>
    public StackView In(RuleContext context) => new(Resources.Select(r => r with { Context = context }), context);

    /// <summary>This stack in an environment.</summary>
    public StackView In(StackEnvironment environment) => In(Context with { Environment = environment });

    /// <summary>This stack, with what is wrong with its exemptions.</summary>
    public StackView WithExemptionFaults(IEnumerable<Finding> faults) => new(Resources, Context) { ExemptionFaults = [.. faults] };

    internal LiteralNames Names => _names.Value;

    bool IsOwn(ResourceInputs resource) => _byUrn.TryGetValue(resource.Urn, out var own) && ReferenceEquals(own, resource);

    void Collect(ResourceInputs resource, string path, Property property, SortedSet<Urn> found, ref bool isComplete)
    {
        switch (property.Value)
        {
            case TextValue text:
                found.UnionWith(_names.Value.Find(text.Value, resource));
                break;
            case ListValue or MapValue:
                foreach (var element in property.Each())
                {
                    Collect(resource, path, element, found, ref isComplete);
                }

                break;
            case ResourceReferenceValue reference:
                _ = found.Add(reference.Urn);
                break;
            default:
                if (property.IsUnknown)
                {
                    CollectUnknown(resource, path, property, found, ref isComplete);
                }

                break;
        }
    }

    static void CollectUnknown(ResourceInputs resource, string path, Property property, SortedSet<Urn> found, ref bool isComplete)
    {
        var origins = property.Origin?.Origins.Where(static o => !o.Urn.IsEmpty).Select(static o => o.Urn).ToArray() ?? [];
        var input = Property.Parse(path).Segments is [string first, ..] ? first : "";
        var known = origins.Length > 0 ? origins : [.. resource.PropertyDependencies.GetValueOrDefault(input)];
        found.UnionWith(known);
        isComplete &= known.Length > 0;
    }
}
