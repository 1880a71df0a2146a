namespace Groundwork.Functions.Failover;

/// <summary>Tells people.</summary>
interface IPager
{
    /// <summary>Calls somebody out, now.</summary>
    Task PageAsync(string id, string message);

    /// <summary>Says what was done.</summary>
    Task TellAsync(string id, string message);
}
