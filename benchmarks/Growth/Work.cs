namespace Groundwork.Growth.Benchmarks;

/// <summary>Something that is done to a stack, whose time is taken.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">Does it once.</param>
sealed record Work(string Name, Action Run);
