using System.Globalization;

namespace Groundwork.Plan;

/// <summary>A file that can't be read, with the place and what is wrong there. Its text never holds a secret.</summary>
/// <param name="file">The file, as the user named it.</param>
/// <param name="line">The line, from 1; 0 where there is none.</param>
/// <param name="column">The column, from 1; 0 where there is none.</param>
/// <param name="problem">What is wrong there and what would be right.</param>
public sealed class MalformedFileException(string file, long line, long column, string problem)
    : Exception(Describe(file, line, column, problem))
{
    /// <summary>The file, as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 where there is none.</summary>
    public long Line { get; } = line;

    /// <summary>The column, from 1; 0 where there is none.</summary>
    public long Column { get; } = column;

    /// <summary>What is wrong there and what would be right.</summary>
    public string Problem { get; } = problem;

    static string Describe(string file, long line, long column, string problem) =>
        line <= 0 ? $"{file}: {problem}" : string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: {problem}");
}
