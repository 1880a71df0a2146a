namespace Groundwork.Lease;

/// <summary>Why the program ended, where it isn't the container's own exit code.</summary>
static class ExitCode
{
    /// <summary>The command line was wrong; nothing was started.</summary>
    public const int Usage = 64;

    /// <summary>Another process of this host already holds or awaits this lease.</summary>
    public const int Busy = 73;

    /// <summary>The lease was lost, or could not be renewed in time, and the container was stopped.</summary>
    public const int Lost = 75;
}
