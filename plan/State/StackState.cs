using System.Collections.Frozen;
using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.State;

/// <summary>What Pulumi remembers of a deployed stack, in the file's order.</summary>
public sealed class StackState
{
    readonly Lazy<FrozenDictionary<Urn, StateEntry>> _byUrn;

    /// <summary>A state of <paramref name="entries"/>.</summary>
    public StackState(string project, string name, IEnumerable<StateEntry> entries)
    {
        Project = project;
        Name = name;
        Entries = [.. entries];
        _byUrn = new(() => Entries.Where(static e => !e.Delete).ToFrozenDictionary(static e => e.Resource.Urn));
    }

    /// <summary>The project; empty where the state has no resource.</summary>
    public string Project { get; }

    /// <summary>The stack's name; empty where the state doesn't say.</summary>
    public string Name { get; }

    /// <summary>The version of the file's format, 3 or 4.</summary>
    public int Version { get; init; } = 3;

    /// <summary>All entries, default providers and those that wait for deletion included.</summary>
    public ImmutableArray<StateEntry> Entries { get; }

    /// <summary>Operations that were cut off.</summary>
    public ImmutableArray<PendingOperation> PendingOperations { get; init; } = [];

    /// <summary>How secrets are encrypted, e.g. <c>passphrase</c> or <c>cloud</c>; null where nothing is.</summary>
    public string? SecretsProvider { get; init; }

    /// <summary>When the engine wrote the file; null where it doesn't say.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What the engine itself found wrong when it wrote the file; null for nothing.</summary>
    public string? IntegrityError { get; init; }

    /// <summary>The live entry with that URN, or null.</summary>
    public StateEntry? Find(Urn urn) => _byUrn.Value.GetValueOrDefault(urn);

    /// <summary>
    /// The live resources as a stack: without default providers and entries that wait for deletion, and without the engine's and
    /// providers' own <c>__</c> keys. Defaults that a provider filled in stay, as they are in force.
    /// </summary>
    public RenderedStack ToRenderedStack() => new(Project, Name, Entries
        .Where(static e => !e.Delete && !IsDefaultProvider(e.Resource.Urn))
        .Select(static e => e.Resource with
        {
            Inputs = WithoutInternalKeys(e.Resource.Inputs),
            Outputs = WithoutInternalKeys(e.Resource.Outputs),
        }));

    /// <summary>Whether a URN is that of a provider the engine made by itself.</summary>
    public static bool IsDefaultProvider(Urn urn) =>
        urn.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
        && (urn.Name == "default" || urn.Name.StartsWith("default_", StringComparison.Ordinal));

    static MapValue WithoutInternalKeys(MapValue map) => (MapValue)Strip(map);

    static PropertyValue Strip(PropertyValue value) => value switch
    {
        MapValue map when NeedsStrip(map) =>
            new MapValue(map.Where(static e => !IsInternal(e.Key)).Select(static e => KeyValuePair.Create(e.Key, Strip(e.Value)))),
        ListValue list when list.Items.Any(NeedsStrip) => new ListValue([.. list.Items.Select(Strip)]),
        SecretValue { Inner: { } inner } secret when NeedsStrip(inner) => new SecretValue(Strip(inner), secret.IsDeclared),
        _ => value,
    };

    static bool NeedsStrip(PropertyValue value) => value switch
    {
        MapValue map => map.Any(static e => IsInternal(e.Key) || NeedsStrip(e.Value)),
        ListValue list => list.Items.Any(NeedsStrip),
        SecretValue { Inner: { } inner } => NeedsStrip(inner),
        _ => false,
    };

    static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);
}
