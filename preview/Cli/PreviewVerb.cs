using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Files;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork preview</c>: renders, compares, checks, shows.</summary>
sealed class PreviewVerb(Terminal terminal)
{
    /// <summary>Does it; the answer is the exit code.</summary>
    public async Task<int> RunAsync(PreviewOptions options, CancellationToken cancellation)
    {
        var files = options.Out.Select(OutFile.Parse).ToList();
        var (_, _, report, redactor) = await PreviewAsync(options, cancellation);
        await terminal.Out.WriteAsync(options.Format == "text"
            ? Formats.Text(report, redactor, terminal.UseColour(options.Colour), options.Diff, options.ShowSames)
            : Formats.Write(options.Format, report, redactor));
        foreach (var file in files)
        {
            AtomicFile.Write(Path.Combine(options.Folder, file.Path), stream => Formats.Write(file.Format, report, redactor, stream));
        }

        return Verdict.Of(report, options);
    }

    /// <summary>The preview that is asked for.</summary>
    public async Task<PreviewRun> PreviewAsync(PreviewOptions options, CancellationToken cancellation)
    {
        var choice = BaselineChoice.Of(options);
        var project = Project.Read(choice.Widen(options));

        // Rules and baselines load while the stacks render.
        var rules = Task.Run(static () => RuleCatalog.Default, cancellation);
        var baselines = Task.Run(() => choice.Read(project), cancellation);
        var renderings = await Renderings.OfAsync(project, options, terminal, cancellation);
        _ = await rules;
        var builder = new ReportBuilder(project.File.Name, PolicyCheck.Of(project.File.Root), options.AllowReplace);
        var compared = choice.For(project, renderings, await baselines);
        ImmutableArray<StackReport> stacks = [.. await Task.WhenAll(compared.Select(c => Task.Run(() => builder.Build(c.Rendering, c.With), cancellation)))];
        var redactor = Redactor.Of([.. renderings.Select(static r => r.Stack).OfType<RenderedStack>(), .. stacks.Select(static s => s.ComparedWith.Baseline.Stack)]);
        return new(project, renderings, new(project.File.Name, stacks), redactor);
    }
}
