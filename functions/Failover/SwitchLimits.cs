namespace Groundwork.Functions.Failover;

/// <summary>The figures a switch goes by.</summary>
sealed record SwitchLimits
{
    /// <summary>What a failover may lose without a person's consent.</summary>
    public TimeSpan RecoveryPoint { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How far the replica may be behind the last possible write when a switchover starts; the writers' lease is in it.</summary>
    public TimeSpan SwitchoverLag { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest lease any writer takes: what is waited for where the former holder's own is unknown.</summary>
    public TimeSpan WriterLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long the controller takes a lease; renewed every third.</summary>
    public TimeSpan ControllerLease { get; init; } = TimeSpan.FromSeconds(900);

    /// <summary>How long a step may take before a person is called; it goes on trying.</summary>
    public TimeSpan StepPatience { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>The same for the promotion, which takes minutes.</summary>
    public TimeSpan PromotePatience { get; init; } = TimeSpan.FromSeconds(420);

    /// <summary>How long a switchover is given once the probe has asked for a failover.</summary>
    public TimeSpan SwitchoverPatience { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>How old a request for a failover may be: two probes.</summary>
    public TimeSpan AskedWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Failures in a row before a person is called.</summary>
    public int FailuresBeforePage { get; init; } = 3;

    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);
}
