namespace Groundwork.Plan.Differences;

/// <summary>A change of what the engine itself knows of a resource.</summary>
/// <param name="Option">The option, e.g. <c>protect</c>, or <c>provider</c> or <c>parent</c>.</param>
/// <param name="Old">What it said; empty for nothing.</param>
/// <param name="New">What it says; empty for nothing.</param>
public sealed record OptionChange(string Option, string Old, string New);
