namespace Groundwork.Preview.Audit.Cost;

/// <summary>Resources of one type.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Count">How many there are.</param>
sealed record TypeCount(string Type, int Count);
