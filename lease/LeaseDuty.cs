namespace Groundwork.Lease;

/// <summary>What a holder must do now, by the age of the last renewal.</summary>
enum LeaseDuty
{
    /// <summary>Nothing.</summary>
    Hold,

    /// <summary>Renew.</summary>
    Renew,

    /// <summary>Stop the container, in the time it is given.</summary>
    Stop,

    /// <summary>Kill the container, before anything else.</summary>
    Kill,
}
