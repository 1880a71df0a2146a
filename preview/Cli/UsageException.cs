using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>Something the user can mend, told in one line each.</summary>
sealed class UsageException(params IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    /// <summary>What is wrong and what would be right.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;

    /// <summary>Throws where there are faults.</summary>
    public static void ThrowIfAny(IEnumerable<ProjectFault> faults) => ThrowIfAny([.. faults.Select(static f => f.ToString())]);

    /// <summary>Throws where there are faults, a line each.</summary>
    public static void ThrowIfAny(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new UsageException(faults);
        }
    }
}
