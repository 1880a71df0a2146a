using Groundwork.Plan;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Digest;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork verify</c>: whether Pulumi is about to do what was reviewed, and nothing else.</summary>
sealed class VerifyVerb(Terminal terminal)
{
    /// <summary>Does it; the answer is the exit code.</summary>
    public int Run(string? reviewed, string? deployed, string colour)
    {
        var expected = Read("--reviewed", reviewed);
        var actual = Read("--deployed", deployed);
        var canvas = new TextCanvas(terminal.UseColour(colour), Redactor.None);
        var added = actual.Except(expected).OrderBy(static s => s.Urn, StringComparer.Ordinal).ToList();
        var missing = expected.Except(actual).OrderBy(static s => s.Urn, StringComparer.Ordinal).ToList();
        if (added.Count + missing.Count == 0)
        {
            terminal.Out.Write(canvas.Line($"Pulumi does what was reviewed: {Plural.Of(expected.Count, "step")}.").ToString());
            return ExitCode.Fine;
        }

        _ = canvas.Line("Pulumi would do other things than were reviewed:", Style.Error);
        foreach (var (operation, urn) in added)
        {
            _ = canvas.Line(
                $"  not reviewed: {operation} {TypeName.Of(Urn.Parse(urn).Type)} {Urn.Parse(urn).Name} ({urn})",
                operation.Contains("delete", StringComparison.Ordinal) || operation.Contains("replace", StringComparison.Ordinal)
                    ? Style.Error
                    : Style.Warning);
        }

        foreach (var (operation, urn) in missing)
        {
            _ = canvas.Line(
                $"  reviewed, but left out: {operation} {TypeName.Of(Urn.Parse(urn).Type)} {Urn.Parse(urn).Name} ({urn})",
                Style.Warning);
        }

        terminal.Out.Write(canvas.ToString());
        return ExitCode.Violation;
    }

    static IReadOnlySet<(string Operation, string Urn)> Read(string option, string? path) =>
        path is not null && File.Exists(path)
            ? DigestSteps.Read(File.ReadAllBytes(path), path)
            : throw new UsageException(path is null
                ? $"verify: name both digests by --reviewed and --deployed; {option} is missing."
                : $"{option}: there is no file {path}.");
}
