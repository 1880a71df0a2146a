using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Provenance;

/// <summary>What one stack was rendered from and compared with.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Environment">What its configuration calls the environment; empty where it doesn't say.</param>
/// <param name="Config">
/// SHA-256 of its configuration, keys and values in ordinal order with a mask for each secret, in lower-case hexadecimal.
/// </param>
/// <param name="BaselineKind"><c>snapshot</c>, <c>git</c>, <c>state</c>, <c>stack</c> or <c>nothing</c>.</param>
/// <param name="Baseline">What a person calls the baseline; empty for nothing.</param>
/// <param name="BaselineHash">SHA-256 of the baseline's text; empty for nothing.</param>
/// <param name="BaselineDate">The day the baseline is of; empty where nobody says.</param>
/// <param name="Providers">
/// The provider version that the program asks for, by logical name of the provider resource; empty where it leaves it to the package.
/// </param>
sealed record StackProvenance(
    string Stack,
    string Environment,
    string Config,
    string BaselineKind,
    string Baseline,
    string BaselineHash,
    string BaselineDate,
    ImmutableSortedDictionary<string, string> Providers);
