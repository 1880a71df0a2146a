using System.Collections.Immutable;
using System.Globalization;
using Groundwork.Plan;
using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Files;
using Groundwork.Preview.Programs;

namespace Groundwork.Preview.Reports;

/// <summary>A snapshot as text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Versions">The files that it names, as they may have been.</param>
sealed record UnreadSnapshot(string Text, FileVersions Versions)
{
    /// <summary>
    /// The stack that it holds, and what is to be said about it. It is not even parsed where it says to the byte what was rendered, and no
    /// file is read that is still the same.
    /// </summary>
    public (RenderedStack Stack, ImmutableArray<Diagnostic> Diagnostics) Read(string name, StackRendering rendering)
    {
        var files = new SnapshotFiles(rendering.Files, Versions.Of);
        var stack = rendering.Stack is { } rendered
            ? SnapshotBaseline.Read(Text, name, rendered, files)
            : SnapshotReader.Read(Text, name, files);
        return (stack, [.. files.Missing.Select(missing => Describe(name, missing, rendering.Files))]);
    }

    static Diagnostic Describe(string name, MissingFile missing, EmbeddedFiles files)
    {
        var (path, then) = missing.Reference;
        var now = files.References.FirstOrDefault(r => r.Path == path).Sha256;
        var changed = now is null ? $"is no longer embedded; it was sha256:{then}" : $"changed from sha256:{then} to sha256:{now}";
        const string Why = "Its old text is neither in the working tree nor in git, so what changed in it can't be shown";
        return new(DiagnosticKind.Configuration, Severity.Warning, string.Create(
            CultureInfo.InvariantCulture,
            $"{name}:{missing.Line}: {path} {changed}. {Why}; fetch the commit that wrote the snapshot."));
    }
}
