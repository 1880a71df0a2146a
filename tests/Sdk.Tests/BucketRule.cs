namespace Groundwork.Sdk.Tests;

[OutputType]
sealed class BucketRule
{
    public readonly string Action;
    public readonly int? Days;

    [OutputConstructor]
    BucketRule(string action, [OutputConstructorParameter("days")] int? numberOfDays)
    {
        Action = action;
        Days = numberOfDays;
    }
}
