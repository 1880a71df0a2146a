using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Files;
using Groundwork.Preview.Output;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary>
/// <c>groundwork snapshot</c>: keeps <c>snapshots/&lt;project&gt;/&lt;stack&gt;.yaml</c> up to date, or says that it is not.
/// </summary>
sealed class SnapshotVerb(Terminal terminal)
{
    /// <summary>Does it; nothing is written where any stack fails.</summary>
    public async Task<int> RunAsync(PreviewOptions options, bool check, CancellationToken cancellation)
    {
        var selection = Selection.Read(options);
        UsageException.ThrowIfAny(selection.Faults);
        var (renderings, faults) = await Renderings.OfAsync(selection.Stacks, options, terminal, cancellation);
        UsageException.ThrowIfAny(faults);
        if (Failed(renderings, options) is var code and not ExitCode.Fine)
        {
            return code;
        }

        var canvas = new TextCanvas(terminal.UseColour(options.Colour), Redactor.None);
        var stale = 0;
        foreach (var rendering in renderings)
        {
            var name = rendering.Config.Project.SnapshotOf(rendering.Config.Stack);
            var path = Path.Combine(selection.Workspace.Repository.Root, name);
            var text = SnapshotWriter.Write(rendering.Stack!, rendering.Files);
            var old = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellation) : null;
            if (string.Equals(old, text, StringComparison.Ordinal))
            {
                _ = canvas.Line($"{name} is up to date.");
            }
            else if (check)
            {
                stale++;
                _ = canvas.Line(
                    old is null ? $"{name} is missing: run groundwork snapshot." : $"{name} is stale: run groundwork snapshot.",
                    Style.Error);
                if (old is not null)
                {
                    LineDiff.Write(canvas, old, text);
                    FileChanges.Write(
                        canvas,
                        old,
                        text,
                        new(rendering.Files, new FileVersions(new Git(selection.Workspace.Repository.Root), "HEAD", name).Of));
                }
            }
            else
            {
                AtomicFile.Write(path, text);
                _ = canvas.Line($"{name} is written.");
            }
        }

        terminal.Out.Write(canvas.ToString());
        return stale > 0 ? ExitCode.Violation : ExitCode.Fine;
    }

    int Failed(IReadOnlyList<StackRendering> renderings, PreviewOptions options)
    {
        var stacks = renderings
            .Select(static r => new StackReport
            {
                Project = r.Config.Project.Name,
                Stack = r.Config.Stack,
                Diagnostics = r.Diagnostics,
                ProgramFailed = ReportBuilder.Failed(r),
                Misconfigured = ReportBuilder.Misconfigured(r),
            })
            .Where(static s => s.ProgramFailed || s.HasSchemaFaults)
            .ToList();
        if (stacks.Count == 0)
        {
            return ExitCode.Fine;
        }

        var redactor = Redactor.Of(renderings.Select(static r => r.Stack).OfType<Plan.RenderedStack>());
        var report = new PreviewReport(stacks);
        terminal.Out.Write(Formats.Text(report, redactor, new(terminal.UseColour(options.Colour))));
        return Verdict.Of(report, options);
    }
}
