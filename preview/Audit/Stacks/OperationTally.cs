using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Audit.Stacks;

/// <summary>How many resources something happens to, counted by what it comes to in the cloud.</summary>
/// <param name="Create">Come into being; adopted ones are among them.</param>
/// <param name="Update">Change in place.</param>
/// <param name="Replace">Go, and another takes their place.</param>
/// <param name="Delete">Go, or are no longer managed.</param>
/// <param name="Same">Stay; those only read are among them.</param>
sealed record OperationTally(int Create, int Update, int Replace, int Delete, int Same)
{
    /// <summary>Counts resources that a provider manages, and components and stacks with them.</summary>
    public static OperationTally Of(IEnumerable<ResourceDifference> resources)
    {
        var kinds = resources.Select(static r => Kind(r.Operation)).ToLookup(static k => k);
        return new(
            kinds["create"].Count(),
            kinds["update"].Count(),
            kinds["replace"].Count(),
            kinds["delete"].Count(),
            kinds["same"].Count());
    }

    /// <summary>The same of a difference; nothing where there is none.</summary>
    public static OperationTally Of(StackDifference? difference)
    {
        var counts = difference?.Counts ?? new Dictionary<Operation, int>();
        return new(Sum("create"), Sum("update"), Sum("replace"), Sum("delete"), Sum("same"));

        int Sum(string kind) => counts.Where(c => Kind(c.Key) == kind).Sum(static c => c.Value);
    }

    /// <summary>Which of the five an operation counts as.</summary>
    public static string Kind(Operation operation) => operation switch
    {
        Operation.Create or Operation.Import => "create",
        Operation.Update => "update",
        Operation.Replace or Operation.CreateReplacement or Operation.DeleteReplaced or Operation.ImportReplacement
            or Operation.ReadReplacement => "replace",
        Operation.Delete or Operation.Discard => "delete",
        _ => "same",
    };
}
