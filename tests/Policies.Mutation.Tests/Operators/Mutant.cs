using Groundwork.Plan;

namespace Groundwork.Policies.Mutation.Tests.Operators;

/// <summary>The stack with one thing spoiled.</summary>
/// <param name="Operator">What was done, e.g. <c>delete-property</c>.</param>
/// <param name="Before">The resource as it was.</param>
/// <param name="After">The resource as it is; null where it is gone.</param>
/// <param name="Place">The input, e.g. <c>settings.databaseFlags[log_statement].value</c>; empty for the resource as a whole.</param>
/// <param name="Detail">The value before and after, without secrets.</param>
sealed record Mutant(string Operator, ResourceState Before, ResourceState? After, string Place, string Detail)
{
    /// <summary>How lists show it.</summary>
    public override string ToString() => $"{Operator,-16} {Before.Type}  {Before.Name}  {Place}{(Detail.Length > 0 ? $"  {Detail}" : "")}";
}
