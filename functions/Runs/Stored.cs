namespace Groundwork.Functions.Runs;

/// <summary>A state as read, and the generation it was read at.</summary>
sealed record Stored<T>(T Value, long Generation);
