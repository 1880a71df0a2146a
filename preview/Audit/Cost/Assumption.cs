namespace Groundwork.Preview.Audit.Cost;

/// <summary>What is assumed of a use that nothing rendered tells.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Text">It in a sentence.</param>
sealed record Assumption(decimal Value, string Text);
