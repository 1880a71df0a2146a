using System.Collections.Concurrent;
using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Files;
using Groundwork.Preview.Output;
using Groundwork.Preview.Projects;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork preview</c>: renders, compares, checks, shows.</summary>
sealed class PreviewVerb(Terminal terminal)
{
    /// <summary>Does it; the answer is the exit code.</summary>
    public async Task<int> RunAsync(PreviewOptions options, CancellationToken cancellation)
    {
        var files = options.Out.Select(o => OutFile.Parse(o, options.Folder)).ToList();
        var (_, _, report, redactor) = await PreviewAsync(options, cancellation);
        await WriteAsync(report, redactor, options, cancellation);
        terminal.Tell(Unknown(options.AllowReplace, report).Select(redactor.Clean));
        foreach (var file in files)
        {
            using var phase = options.Timings.Phase($"write {file.Format}");
            AtomicFile.Write(Path.Combine(options.Folder, file.Path), stream => Formats.Write(file.Format, report, redactor, stream));
        }

        options.Timings.Write(terminal.Error);
        return Verdict.Of(report, options);
    }

    /// <summary>The preview that is asked for.</summary>
    public async Task<PreviewRun> PreviewAsync(PreviewOptions options, CancellationToken cancellation)
    {
        // Rules and prices load while the stacks render.
        var rules = Task.Run(static () => RuleCatalog.Default, cancellation);
        var choice = BaselineChoice.Of(options);
        var (selection, others) = Select(choice, options);
        var root = selection.Workspace.Repository.Root;
        var git = new Git(root);
        var baselines = Task.Run(() => Read(choice, selection.Stacks, git, options), cancellation);
        var rendered = await Renderings.OfAsync(
            [.. selection.Stacks.Concat(others.Values).DistinctBy(static s => s.Id)],
            options,
            terminal,
            cancellation);
        _ = await rules;
        var renderings = rendered.Stacks.ToDictionary(static r => r.Config.Id, StringComparer.Ordinal);
        var compared = await baselines;
        var builder = new ReportBuilder(PolicyCheck.Of(root), options.AllowReplace, options.Timings);
        var unread = new ConcurrentBag<string>();
        var built = await Task.WhenAll(selection.Stacks
            .Where(s => renderings.ContainsKey(s.Id))
            .Select(s => Task.Run(() => Build(s), cancellation)));
        var stacks = built.OfType<StackReport>().ToArray();
        if (stacks.Length == 0 && !unread.IsEmpty)
        {
            throw new UsageException([.. unread.Distinct().Order(StringComparer.Ordinal)]);
        }

        var redactor = Redactor.Of(
        [
            .. rendered.Stacks.Select(static r => r.Stack).OfType<RenderedStack>(),
            .. stacks.Select(static s => s.ComparedWith.Baseline.Stack),
        ]);
        return new(
            root,
            rendered.Stacks,
            new(stacks)
            {
                IsOverview = options.Stacks.IsEmpty && options.State is null,
                Faults = [.. selection.Faults, .. rendered.Faults, .. unread.Distinct().Order(StringComparer.Ordinal)],
            },
            redactor);

        // What one stack is compared with can't be read: that is said, and the others are shown.
        StackReport? Build(StackConfig stack)
        {
            try
            {
                var own = renderings[stack.Id];
                var other = others.TryGetValue(stack, out var config) ? renderings.GetValueOrDefault(config.Id) : null;
                return builder.Build(
                    own,
                    other?.Stack is { } its && own.Stack is not null
                        ? Baselines.Stack(its, own.Stack, other.Files)
                        : compared[stack.Id].Value);
            }
            catch (MalformedFileException e)
            {
                unread.Add(e.Message);
                return null;
            }
        }
    }

    // A name that fits nothing allows nothing, which shows only once somebody counts on it.
    static IEnumerable<string> Unknown(ImmutableArray<string> allowed, PreviewReport report)
    {
        if (allowed.IsEmpty)
        {
            return [];
        }

        var known = report.Stacks.SelectMany(static s => s.Resources).Select(static r => r.Urn.Name).ToHashSet(StringComparer.Ordinal);
        return allowed.Where(name => !known.Contains(name))
            .Select(name => $"--allow-replace: no resource is called '{name}'.{Suggestion.Ask(name, known)}");
    }

    static (Selection Selection, IReadOnlyDictionary<StackConfig, StackConfig> Others) Select(BaselineChoice choice, PreviewOptions options)
    {
        using var phase = options.Timings.Phase("read settings");
        var selection = choice.Select(options);
        return (selection, choice.Others(selection.Workspace, selection.Stacks));
    }

    static Dictionary<string, Lazy<ComparedWith>> Read(
        BaselineChoice choice, ImmutableArray<StackConfig> stacks, Git git, PreviewOptions options)
    {
        using var phase = options.Timings.Phase("read baselines");
        return stacks.ToDictionary(static s => s.Id, s => new Lazy<ComparedWith>(Tried(() => choice.Read(s, git))), StringComparer.Ordinal);
    }

    // Reads at once; what is wrong is thrown to whoever asks for the answer.
    static Func<ComparedWith> Tried(Func<ComparedWith> read)
    {
        try
        {
            var compared = read();
            return () => compared;
        }
        catch (MalformedFileException e)
        {
            return () => throw e;
        }
    }

    async Task WriteAsync(PreviewReport report, Redactor redactor, PreviewOptions options, CancellationToken cancellation)
    {
        using var phase = options.Timings.Phase("write");
        await terminal.Out.WriteAsync(options.Format == "text"
            ? Formats.Text(report, redactor, options.Text(terminal))
            : Formats.Write(options.Format, report, redactor));
        await terminal.Out.FlushAsync(cancellation);
        terminal.Tell(report.Faults);
    }
}
