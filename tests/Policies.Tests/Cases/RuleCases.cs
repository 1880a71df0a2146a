using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Cases;

/// <summary>
/// The cases of a resource rule. Where <c>Missing</c>, <c>Null</c>, <c>Secret</c> are given no message, the rule must accept.
/// </summary>
public sealed class RuleCases(ResourceInputs compliant) : CaseTable<RuleCases, ResourceInputs>(compliant)
{
    /// <summary>The cases of a rule to which the resource's mere existence is the violation.</summary>
    public static RuleCases Forbidden(ResourceInputs resource, params string[] messages)
    {
        var cases = new RuleCases(resource);
        cases.Clear();
        foreach (var kind in Enum.GetValues<CaseKind>().Where(static k => k is not CaseKind.Violating and not CaseKind.NotApplicable))
        {
            _ = cases.Immaterial(kind, "The resource's existence is the violation, whatever its properties.");
        }

        return cases.Rejects(static r => r, messages);
    }

    /// <summary>Nothing at <paramref name="path"/>.</summary>
    public RuleCases Missing(string path, params string[] messages) =>
        Add(CaseKind.Missing, $"{path} is missing", Compliant.Without(path), messages);

    /// <summary>An explicit null at <paramref name="path"/>.</summary>
    public RuleCases Null(string path, params string[] messages) =>
        Add(CaseKind.Null, $"{path} is null", Compliant.With(path, (PropertyValue?)null), messages);

    /// <summary>Nothing at <paramref name="path"/>, and an explicit null there: both lead to the same.</summary>
    public RuleCases MissingOrNull(string path, params string[] messages) => Missing(path, messages).Null(path, messages);

    /// <summary>An unknown value at <paramref name="path"/>: undetermined, unless its being there is all the rule wants.</summary>
    public RuleCases Unknown(string path, Outcome outcome = Outcome.Undetermined) =>
        Add(new RuleCase<ResourceInputs>(CaseKind.Unknown, $"{path} is unknown", Compliant.With(path, ResourceInputs.Unknown), outcome));

    /// <summary>A secret at <paramref name="path"/>; the messages show <c>[secret]</c> and not <paramref name="value"/>.</summary>
    public RuleCases Secret(string path, PropertyValue value, params string[] messages) =>
        Add(CaseKind.Secret, $"{path} is secret", Compliant.With(path, ResourceInputs.Secret(value)), messages);
}
