namespace Groundwork.Policies.Tests.Cases;

/// <summary>
/// The cases of a stack rule. Where <c>Missing</c>, <c>Null</c>, <c>Secret</c> are given no message, the rule must accept.
/// </summary>
public sealed class StackCases(StackView compliant) : CaseTable<StackCases, StackView>(compliant)
{
    /// <summary>Nothing at <paramref name="path"/> of the resource <paramref name="name"/>.</summary>
    public StackCases Missing(string name, string path, params string[] messages) =>
        Add(CaseKind.Missing, $"{name}.{path} is missing", Compliant.Change(name, r => r.Without(path)), messages);

    /// <summary>The stack without the resource <paramref name="name"/>.</summary>
    public StackCases MissingResource(string name, params string[] messages) =>
        Add(CaseKind.Missing, $"{name} is missing", Compliant.Without(name), messages);

    /// <summary>An explicit null at <paramref name="path"/> of the resource <paramref name="name"/>.</summary>
    public StackCases Null(string name, string path, params string[] messages) =>
        Add(CaseKind.Null, $"{name}.{path} is null", Compliant.Change(name, r => r.With(path, (string?)null)), messages);

    /// <summary>An unknown value without a known origin at <paramref name="path"/> of the resource <paramref name="name"/>.</summary>
    public StackCases Unknown(string name, string path, Outcome outcome = Outcome.Undetermined) =>
        Add(new RuleCase<StackView>(
            CaseKind.Unknown,
            $"{name}.{path} is unknown",
            Compliant.Change(name, r => r.With(path, ResourceInputs.Unknown)),
            outcome));

    /// <summary>A secret at <paramref name="path"/> of the resource <paramref name="name"/>.</summary>
    public StackCases Secret(string name, string path, Plan.Values.PropertyValue value, params string[] messages) =>
        Add(CaseKind.Secret, $"{name}.{path} is secret", Compliant.Change(name, r => r.With(path, ResourceInputs.Secret(value))), messages);
}
