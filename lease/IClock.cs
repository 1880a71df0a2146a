namespace Groundwork.Lease;

/// <summary>What tells the time.</summary>
interface IClock
{
    /// <summary>This moment.</summary>
    Stamp Now();
}
