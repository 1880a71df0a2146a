namespace Groundwork.Lease;

/// <summary>The container that runs while the lease is held. No call waits for the container.</summary>
interface IContainer
{
    /// <summary>The exit code of what started it, once that has ended.</summary>
    int? ExitCode { get; }

    /// <summary>Asks it to end, and lets it be killed after the grace.</summary>
    void Stop(TimeSpan grace);

    /// <summary>Ends it now.</summary>
    void Kill();
}
