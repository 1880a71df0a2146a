namespace Groundwork.Plan.State;

/// <summary>What the engine was doing when it was cut off.</summary>
public enum PendingOperationKind
{
    /// <summary>The resource may or may not exist.</summary>
    Creating,

    /// <summary>The resource may or may not have its new inputs.</summary>
    Updating,

    /// <summary>The resource may or may not be gone.</summary>
    Deleting,

    /// <summary>The resource was being read.</summary>
    Reading,
}
