using System.Collections.Immutable;
using System.Globalization;
using Groundwork.Plan;

namespace Groundwork.Preview.Reports;

/// <summary>A resource that a rule has something against.</summary>
/// <param name="Stack">The stack it is in.</param>
/// <param name="Urn">The resource; the empty URN for the stack as a whole.</param>
/// <param name="Messages">What is wrong with it, a sentence each.</param>
sealed record RuleSubject(StackReport Stack, Urn Urn, ImmutableArray<string> Messages)
{
    /// <summary>The first of them, and how many more there are.</summary>
    public string InShort =>
        Messages.Length == 1 ? Messages[0] : string.Create(CultureInfo.InvariantCulture, $"{Messages[0]} (and {Messages.Length - 1} more)");

    /// <summary>Whether it is the stack as a whole.</summary>
    public bool IsStack => Urn.IsEmpty || Urn.Type == Urn.StackType;
}
