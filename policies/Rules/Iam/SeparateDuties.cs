namespace Groundwork.Policies.Rules.Iam;

/// <summary>Two duties that no one principal should hold.</summary>
static class SeparateDuties
{
    public static Verdict Of(IEnumerable<Grant> grants, Predicate<string> first, Predicate<string> second, string both)
    {
        var held = grants.Where(static g => g.Role is not null).ToArray();
        var one = Array.Find(held, g => first(g.Role!));
        var other = Array.Find(held, g => second(g.Role!));
        return one is null || other is null
            ? Verdict.Passed
            : one.Source.At("role").Violation($"role must not {both} for one principal, got {one.Role} and {other.Role} for "
                + $"{one.Principal}; only the grants of this stack are seen.");
    }

    /// <summary>What can't be told of grants to members that nobody knows before deployment.</summary>
    public static Verdict OfUnknown(StackView stack) =>
        Verdict.All(stack.Grants
            .Where(static g => g.Principal.IsUnknown && g.Property.IsUnknown)
            .Select(static g => g.Property.Undetermined()));
}
