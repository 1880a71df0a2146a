namespace Groundwork.Functions.Google;

/// <summary>A long operation of Cloud SQL.</summary>
sealed record SqlOperation(string Name, bool IsDone, string Error)
{
    public bool IsFailed => IsDone && Error.Length > 0;
}
