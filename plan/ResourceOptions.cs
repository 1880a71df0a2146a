
namespace Groundwork.Plan;

/// <summary>The options of a resource that the engine acts on. Compared by content; lists keep the order given.</summary>
public sealed record ResourceOptions
{
    /// <summary>Options that say nothing.</summary>
    public static ResourceOptions None { get; } = new();

    /// <summary>Whether deleting the resource is an error.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the cloud's object is kept when the resource is deleted.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Whether a replacement deletes first; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public Sequence<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace.</summary>
    public Sequence<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose differences are not shown.</summary>
    public Sequence<string> HideDiffs { get; init; } = [];

    /// <summary>Outputs that are secret beside those the provider says.</summary>
    public Sequence<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URNs the resource had before.</summary>
    public Sequence<Urn> Aliases { get; init; } = [];

    /// <summary>Longest time a creation may take; null is the provider's default.</summary>
    public TimeSpan? CreateTimeout { get; init; }

    /// <summary>Longest time an update may take; null is the provider's default.</summary>
    public TimeSpan? UpdateTimeout { get; init; }

    /// <summary>Longest time a deletion may take; null is the provider's default.</summary>
    public TimeSpan? DeleteTimeout { get; init; }

    /// <summary>The resource whose deletion deletes this one too.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public Sequence<Urn> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces the resource.</summary>
    public Values.PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>The id of the existing cloud object to adopt.</summary>
    public string? ImportId { get; init; }

    /// <summary>The provider version asked for.</summary>
    public string? Version { get; init; }

    /// <summary>Where the provider plugin is fetched from.</summary>
    public string? PluginDownloadUrl { get; init; }
}
