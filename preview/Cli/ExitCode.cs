namespace Groundwork.Preview.Cli;

/// <summary>What the process says when it ends. 3 and 6 stay unused: there is no sign-in and no backend.</summary>
static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The program failed, or this one did.</summary>
    public const int ProgramFailed = 1;

    /// <summary>The command line, a project file or a configuration value is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A policy or a provider's schema is broken, or something is too dangerous.</summary>
    public const int Violation = 5;

    /// <summary>Something changes though nothing should.</summary>
    public const int UnexpectedChanges = 7;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 8;

    /// <summary>Something changes; only where that was asked for.</summary>
    public const int Changes = 10;

    static readonly int[] ByWeight = [Cancelled, Usage, ProgramFailed, Violation, UnexpectedChanges, Changes];

    /// <summary>The one of several that counts most.</summary>
    public static int Worst(params IReadOnlyCollection<int> codes) => ByWeight.FirstOrDefault(codes.Contains);
}
