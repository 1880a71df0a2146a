using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Files;
using Groundwork.Preview.Output;
using Groundwork.Preview.Programs;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork snapshot</c>: keeps <c>snapshots/&lt;stack&gt;.yaml</c> up to date, or says that it is not.</summary>
sealed class SnapshotVerb(Terminal terminal)
{
    /// <summary>Does it; nothing is written where any stack fails.</summary>
    public async Task<int> RunAsync(PreviewOptions options, bool check, CancellationToken cancellation)
    {
        var project = Project.Read(options);
        var renderings = await Renderings.OfAsync(project, options, terminal, cancellation);
        if (Failed(project, renderings, options) is var code and not ExitCode.Fine)
        {
            return code;
        }

        var canvas = new TextCanvas(terminal.UseColour(options.Colour), Redactor.None);
        var stale = 0;
        foreach (var rendering in renderings)
        {
            var name = Path.Combine("snapshots", $"{rendering.Config.Stack}.yaml");
            var path = Path.Combine(project.File.Root, name);
            var text = SnapshotWriter.Write(rendering.Stack!, rendering.Files);
            var old = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellation) : null;
            if (string.Equals(old, text, StringComparison.Ordinal))
            {
                _ = canvas.Line($"{name} is up to date.");
            }
            else if (check)
            {
                stale++;
                _ = canvas.Line(old is null ? $"{name} is missing: run groundwork snapshot." : $"{name} is stale: run groundwork snapshot.", Style.Error);
                if (old is not null)
                {
                    LineDiff.Write(canvas, old, text);
                    FileChanges.Write(canvas, old, text, new(rendering.Files, new FileVersions(new Git(project.File.Root), "HEAD", name).Of));
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

    int Failed(Project project, IReadOnlyList<StackRendering> renderings, PreviewOptions options)
    {
        var stacks = renderings
            .Select(static r => new StackReport { Name = r.Config.Stack, Diagnostics = r.Diagnostics, ProgramFailed = ReportBuilder.Failed(r), Misconfigured = ReportBuilder.Misconfigured(r) })
            .Where(static s => s.ProgramFailed || s.HasSchemaFaults)
            .ToList();
        if (stacks.Count == 0)
        {
            return ExitCode.Fine;
        }

        var redactor = Redactor.Of(renderings.Select(static r => r.Stack).OfType<Plan.RenderedStack>());
        var report = new PreviewReport(project.File.Name, [.. stacks]);
        terminal.Out.Write(Formats.Text(report, redactor, terminal.UseColour(options.Colour), diff: false, showSames: false));
        return Verdict.Of(report, options);
    }
}
