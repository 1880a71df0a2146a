namespace Groundwork.Plan.Differences;

/// <summary>One step that the engine takes.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Resource">To what.</param>
/// <param name="IsLogical">Whether it counts: the steps inside a replacement don't.</param>
public sealed record Step(Operation Operation, ResourceDifference Resource, bool IsLogical = true);
