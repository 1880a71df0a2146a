using Groundwork.Functions.Databases;

namespace Groundwork.Functions.Drills;

/// <summary>What a drill looks at and leaves behind.</summary>
interface IDrillSite
{
    /// <summary>How far a region's replica is behind; null: it is no running replica, or nobody can tell.</summary>
    Task<TimeSpan?> ReplicaLagAsync(string region);

    /// <summary>Facts of the database that serves.</summary>
    Task<DatabaseFacts> ReadFactsAsync();

    /// <summary>Leaves a mark in the database, to be found again after the switch.</summary>
    Task MarkAsync(string id);

    Task<bool> HasMarkAsync(string id);

    Task<bool> AreServicesHealthyAsync(string region);

    /// <summary>Keeps the evidence, which nobody can write over.</summary>
    Task RecordAsync(DrillState state);
}
