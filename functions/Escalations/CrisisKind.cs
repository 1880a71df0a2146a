namespace Groundwork.Functions.Escalations;

/// <summary>Situations in which something is done before anybody is told.</summary>
enum CrisisKind
{
    /// <summary>Stop all trading; when critical, close the risky positions too.</summary>
    LiquidationRisk,

    /// <summary>Switch to the standby API key.</summary>
    ApiFailure,

    /// <summary>Go on read-only.</summary>
    DatabaseFailure,
}
