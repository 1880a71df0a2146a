using System.Text.RegularExpressions;
using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Audit.Topology;

/// <summary>Where the resources of a stack stand: in which region, in which component.</summary>
sealed partial class ResourcePlaces
{
    /// <summary>The region of what is bound to none.</summary>
    public const string Global = "global";

    const int MaxDepth = 64;

    static readonly string[] OfPlace = ["region", "location", "zone"];

    // What a part belongs to, by the property that names it.
    static readonly string[] OfOwner =
    [
        "keyRing", "cryptoKeyId", "bucket", "instance", "secret", "secretId", "subnetwork", "router", "topic", "cloudFunction", "name",
        "queue", "managedZone",
    ];

    readonly Dictionary<Urn, ResourceState> _states;
    readonly Dictionary<Urn, string> _regions = [];

    /// <summary>The places of the resources of a difference.</summary>
    public ResourcePlaces(IEnumerable<ResourceDifference> resources)
        : this(resources.Select(static r => (r.New ?? r.Old)!))
    {
    }

    /// <summary>The places of the resources of a stack.</summary>
    public ResourcePlaces(IEnumerable<ResourceState> resources) =>
        _states = resources.DistinctBy(static r => r.Urn).ToDictionary(static r => r.Urn);

    /// <summary>
    /// The outermost component a resource is in, as <c>Class/name</c>; of a component in none, itself; empty where there is none.
    /// </summary>
    public string ComponentOf(Urn urn)
    {
        var chain = Frames(urn);
        var outermost = chain.Count > 0 ? chain[0]
            : _states.GetValueOrDefault(urn) is { Custom: false } self && self.Type != Urn.StackType ? urn
            : default;
        return outermost.IsEmpty ? "" : $"{outermost.Type[(outermost.Type.LastIndexOf(':') + 1)..]}/{outermost.Name}";
    }

    /// <summary>The components around a resource, the outermost first.</summary>
    public IReadOnlyList<Urn> Frames(Urn urn)
    {
        var chain = new List<Urn>();
        for (var at = ParentOf(urn); at is { } parent && parent.Type != Urn.StackType && chain.Count < MaxDepth; at = ParentOf(parent))
        {
            chain.Add(parent);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>
    /// The region a resource runs in: its own, or that of what it is a part of; <see cref="Global"/> where there is none.
    /// </summary>
    public string RegionOf(Urn urn) => RegionOf(urn, 0);

    string RegionOf(Urn urn, int depth)
    {
        if (_regions.TryGetValue(urn, out var known))
        {
            return known;
        }

        var region = depth < MaxDepth && _states.TryGetValue(urn, out var state) ? Own(state) ?? OfParts(state, depth) : null;
        return _regions[urn] = region ?? Global;
    }

    static string? Own(ResourceState state) =>
        OfPlace.Select(state.Inputs.Find)
            .OfType<TextValue>()
            .Select(static t => Zone().Replace(t.Value.ToLowerInvariant(), "$1"))
            .FirstOrDefault();

    string? OfParts(ResourceState state, int depth) =>
        OfOwner.Select(state.Inputs.Find).OfType<UnknownValue>()
            .SelectMany(static v => v.Expression.Origins)
            .Where(o => !o.Urn.IsEmpty && o.Urn != state.Urn)
            .Select(o => RegionOf(o.Urn, depth + 1))
            .FirstOrDefault(static r => r != Global);

    Urn? ParentOf(Urn urn) => _states.GetValueOrDefault(urn)?.Parent is { } parent && _states.ContainsKey(parent) ? parent : null;

    [GeneratedRegex("^([a-z]+-[a-z]+[0-9]+)-[a-z]$")]
    private static partial Regex Zone();
}
