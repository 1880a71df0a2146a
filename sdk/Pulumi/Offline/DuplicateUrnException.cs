using Groundwork.Plan;

namespace Pulumi.Offline;

/// <summary>Two resources of one URN.</summary>
/// <param name="urn">The URN.</param>
/// <param name="first">Where the other one is made.</param>
/// <param name="second">The one that came too late.</param>
sealed class DuplicateUrnException(Groundwork.Plan.Urn urn, SourceTrace? first, Resource second)
    : ResourceException($"Duplicate resource URN '{urn}'; try giving it a unique name", second, hideStack: true)
{
    /// <summary>
    /// The message with both lines that make it, where they are known. Finding them may take another evaluation of the program.
    /// </summary>
    public string Describe() =>
        first?.Innermost is { } one && Resource?.Registration.Source?.Innermost is { } two
            ? $"{Message}. It is made at {one} and again at {two}."
            : Message;
}
