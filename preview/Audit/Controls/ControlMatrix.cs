using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>Which control of which framework is enforced by which rule, and how the rules judged the resources of every stack.</summary>
/// <param name="Frameworks">The frameworks that rules name, ordered by name and edition.</param>
/// <param name="Rules">The rules, ordered by id; each once, whatever number of controls it enforces.</param>
sealed record ControlMatrix(ImmutableArray<FrameworkCoverage> Frameworks, ImmutableArray<ControlRule> Rules)
{
    /// <summary>What <see cref="FrameworkCoverage"/> counts, for whoever reads the figures.</summary>
    public const string Counted =
        "The framework's own list of controls is not in the repository. Counted are the controls that a rule names; "
        + "of them, those whose rules judge a resource of these stacks.";

    /// <summary>A matrix of nothing.</summary>
    public static ControlMatrix Empty { get; } = new([], []);
}
