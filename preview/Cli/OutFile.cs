using Groundwork.Preview.Output;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>A format to be written to a file.</summary>
/// <param name="Format">One of <see cref="Formats.Names"/>.</param>
/// <param name="Path">The file.</param>
sealed record OutFile(string Format, string Path)
{
    /// <summary>Reads <c>format=file</c>, the file seen from <paramref name="folder"/>.</summary>
    public static OutFile Parse(string text, string folder)
    {
        if (text.Split('=', 2) is not [var format, { Length: > 0 } path])
        {
            throw new UsageException($"--out must be format=file, e.g. json=preview.json, got '{text}'.");
        }

        return !Formats.Names.Contains(format, StringComparer.Ordinal)
            ? throw new UsageException(
                $"--out: there is no format '{format}'; formats are "
                    + $"{string.Join(", ", Formats.Names)}.{Suggestion.Ask(format, Formats.Names)}")
            : Directory.Exists(System.IO.Path.Combine(folder, path))
                ? throw new UsageException($"--out: {path} is a folder; name a file in it.")
                : new(format, path);
    }
}
