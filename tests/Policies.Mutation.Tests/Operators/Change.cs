using Groundwork.Plan.Values;

namespace Groundwork.Policies.Mutation.Tests.Operators;

/// <summary>What an operator makes of a value.</summary>
/// <param name="Operator">The operator's name.</param>
/// <param name="To">The value in its place; null takes it out.</param>
readonly record struct Change(string Operator, PropertyValue? To);
