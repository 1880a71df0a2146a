using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Mutation.Tests.Operators;

/// <summary>One value somewhere in a resource's inputs, with what the schema says of it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Place">
/// The same as text; list elements that have a name are called by it: <c>settings.databaseFlags[log_statement].value</c>.
/// </param>
/// <param name="Value">The value.</param>
/// <param name="Constraints">What the provider accepts.</param>
/// <param name="Default">What the cloud takes where nothing is given; null where that isn't known.</param>
/// <param name="InList">Whether it is an element of a list.</param>
sealed record Site(PropertyPath Path, string Place, PropertyValue Value, ValueConstraints Constraints, PropertyValue? Default, bool InList)
{
    /// <summary>The name of the property that holds it.</summary>
    public string Property => Path.Segments.OfType<string>().LastOrDefault() ?? "";

    /// <summary>The known text; null for anything else.</summary>
    public string? Text => (Unwrapped as TextValue)?.Value;

    /// <summary>The value without its secret mark.</summary>
    public PropertyValue? Unwrapped => Value is SecretValue secret ? secret.Inner : Value;

    /// <summary>The value again, as secret as this one.</summary>
    public PropertyValue Like(PropertyValue value) => Value is SecretValue secret ? new SecretValue(value, secret.IsDeclared) : value;
}
