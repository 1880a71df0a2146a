namespace Groundwork.Policies.Mutation.Tests;

/// <summary>What became of a mutant.</summary>
enum MutantFate
{
    /// <summary>A mandatory rule objects to it.</summary>
    Caught,

    /// <summary>No mandatory rule does.</summary>
    Survived,

    /// <summary>Neither security nor recovery hangs on the input.</summary>
    Immaterial,

    /// <summary>The provider's schema refuses it, and the preview with it: it never gets as far as the rules.</summary>
    Refused,
}
