using System.Text.RegularExpressions;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Tests;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Recorded;

/// <summary>What the real engine printed for the recorded program, and what is printed here for the same.</summary>
static partial class RecordedTexts
{
    public static StackReport Created { get; } = Report(Baseline.Empty, RecordedProgram.One);

    public static StackReport Changed { get; } = Report(Baseline.Of(RecordedProgram.State), RecordedProgram.Two);

    public static string Engine(string name) => File.ReadAllText(Fixture.PathOf($"recorded/{name}"));

    public static string Ours(StackReport stack, bool diff) => Formats.Text(new([stack]), Redactor.None, new(Diff: diff));

    /// <summary>The rows of a recorded list: sign, type, name, and the rest.</summary>
    public static IEnumerable<(string Sign, string Type, string Name, string Said)> EngineRows(string name) =>
        Row().Matches(Engine(name))
            .Select(static m => (m.Groups[1].Value.Trim(), m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value.Trim()));

    /// <summary>The resources of a diff, by URN, without indentation.</summary>
    public static Dictionary<string, string> Blocks(string diff)
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        var block = new List<string>();
        foreach (var line in diff.Split('\n').Append("Resources:"))
        {
            if (Header().IsMatch(line) || line.TrimStart() is "--outputs:--" or "Resources:" or "Diagnostics:")
            {
                if (block.Find(static l => l.TrimStart().StartsWith("[urn=", StringComparison.Ordinal)) is { } urn)
                {
                    var indent = block[0].Length - block[0].TrimStart().Length;
                    blocks[urn.Trim()["[urn=".Length..^1]] = string.Join('\n', block.Select(l => l.Length >= indent ? l[indent..] : l))
                        .TrimEnd('\n', ' ');
                }

                block = [];
            }

            block.Add(line);
        }

        return blocks;
    }

    static StackReport Report(Baseline baseline, Plan.RenderedStack stack)
    {
        var difference = StackDifference.Compute(baseline, stack);
        return new()
        {
            Project = "recorded",
            Stack = "dev",
            Rendered = stack,
            Difference = difference,
            Dangers = DangerList.Of(difference),
        };
    }

    [GeneratedRegex(@"^ (..) (\S+:\S+) (\S+) ([^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^ *(\+ |~ |- |\+-|  )[a-z]+:[^\s]+: \(")]
    private static partial Regex Header();
}
