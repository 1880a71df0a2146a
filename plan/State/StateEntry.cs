namespace Groundwork.Plan.State;

/// <summary>One entry of a state file: a resource as the engine left it, and the marks it set on it.</summary>
/// <param name="Resource">The resource; its inputs are what the provider checked, with the provider's defaults and <c>__</c> keys.</param>
public sealed record StateEntry(ResourceState Resource)
{
    /// <summary>The reference to the provider as written, <c>urn::id</c>; null for components and providers.</summary>
    public string? ProviderReference { get; init; }

    /// <summary>Whether it was replaced and only waits for its deletion.</summary>
    public bool Delete { get; init; }

    /// <summary>Whether it was deleted and waits for its replacement.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Whether the next update must replace it.</summary>
    public bool Taint { get; init; }

    /// <summary>How many errors its last initialisation left.</summary>
    public int InitErrors { get; init; }
}
