namespace Groundwork.Plan.State;

/// <summary>An operation that was cut off; nobody knows how far it came.</summary>
/// <param name="Kind">What was being done.</param>
/// <param name="Resource">The resource it was done to.</param>
public sealed record PendingOperation(PendingOperationKind Kind, ResourceState Resource);
