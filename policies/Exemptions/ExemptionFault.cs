namespace Groundwork.Policies.Exemptions;

/// <summary>What is wrong with an entry of the exemptions file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">One sentence.</param>
public sealed record ExemptionFault(int Line, int Column, string Message);
