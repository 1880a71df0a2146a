namespace Pulumi;

/// <summary>The hooks of a resource, by operation.</summary>
public class ResourceHookBinding
{
    /// <summary>Before a creation.</summary>
    public List<ResourceHook> BeforeCreate { get => field ??= []; set; }

    /// <summary>After a creation.</summary>
    public List<ResourceHook> AfterCreate { get => field ??= []; set; }

    /// <summary>Before an update.</summary>
    public List<ResourceHook> BeforeUpdate { get => field ??= []; set; }

    /// <summary>After an update.</summary>
    public List<ResourceHook> AfterUpdate { get => field ??= []; set; }

    /// <summary>Before a deletion.</summary>
    public List<ResourceHook> BeforeDelete { get => field ??= []; set; }

    /// <summary>After a deletion.</summary>
    public List<ResourceHook> AfterDelete { get => field ??= []; set; }

    /// <summary>After a failure.</summary>
    public List<ErrorHook> OnError { get => field ??= []; set; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty =>
        BeforeCreate.Count + AfterCreate.Count + BeforeUpdate.Count + AfterUpdate.Count + BeforeDelete.Count + AfterDelete.Count
            + OnError.Count == 0;

    /// <summary>A copy.</summary>
    public ResourceHookBinding Clone() => Concat(new());

    /// <summary>A new binding of both.</summary>
    public ResourceHookBinding Concat(ResourceHookBinding other) => new()
    {
        BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
        AfterCreate = [.. AfterCreate, .. other.AfterCreate],
        BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
        AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
        BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
        AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        OnError = [.. OnError, .. other.OnError],
    };
}
