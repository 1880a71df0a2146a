using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Provenance;

/// <summary>What a report was made of, so that it can be made again.</summary>
/// <param name="Commit">The commit that was rendered.</param>
/// <param name="Tool">This program's version.</param>
/// <param name="DotNet">The .NET runtime, e.g. <c>.NET 10.0.0</c>.</param>
/// <param name="PolicySet">
/// SHA-256 of what is said of every rule (id, sentence, types, severity, levels, controls, settings), in lower-case hexadecimal.
/// </param>
/// <param name="Rules">How many rules there are.</param>
/// <param name="Packages">
/// The pinned packages that deploy, by name; the offline SDK has their public API. Empty where none are pinned.
/// </param>
/// <param name="Schemas">The version of the schema that inputs are checked against, by provider.</param>
/// <param name="Stacks">What each stack was rendered from and compared with.</param>
sealed record ProvenanceFacts(
    CommitFacts Commit,
    string Tool,
    string DotNet,
    string PolicySet,
    int Rules,
    ImmutableSortedDictionary<string, string> Packages,
    ImmutableSortedDictionary<string, string> Schemas,
    ImmutableArray<StackProvenance> Stacks);
