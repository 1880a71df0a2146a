namespace Groundwork.Plan.Differences;

/// <summary>Pulumi's own words for operations.</summary>
public static class OperationNames
{
    /// <summary>The word in Pulumi's JSON and texts, e.g. <c>create-replacement</c>.</summary>
    public static string Of(Operation operation) => operation switch
    {
        Operation.Same => "same",
        Operation.Create => "create",
        Operation.Update => "update",
        Operation.Delete => "delete",
        Operation.Replace => "replace",
        Operation.CreateReplacement => "create-replacement",
        Operation.DeleteReplaced => "delete-replaced",
        Operation.Read => "read",
        Operation.ReadReplacement => "read-replacement",
        Operation.Discard => "discard",
        Operation.Import => "import",
        Operation.ImportReplacement => "import-replacement",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>Whether an operation changes anything in the cloud.</summary>
    public static bool IsChange(Operation operation) =>
        operation is not (Operation.Same or Operation.Read or Operation.Discard or Operation.ReadReplacement);
}
