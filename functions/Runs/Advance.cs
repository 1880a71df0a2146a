namespace Groundwork.Functions.Runs;

/// <summary>The state after a step, and how long to wait before the next.</summary>
sealed record Advance<TState>(TState State, TimeSpan Wait = default);
