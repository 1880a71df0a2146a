namespace Groundwork.Policies.Mutation.Tests;

/// <summary>A mutant with what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">The rule that caught it, or why it doesn't count.</param>
readonly record struct MutationResult(Mutant Mutant, MutantFate Fate, string Why);
