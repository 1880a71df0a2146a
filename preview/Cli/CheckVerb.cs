using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Files;
using Groundwork.Preview.Output;
using Groundwork.Preview.Projects;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork check</c>: the policy pack over what is deployed, as a state file tells it.</summary>
sealed class CheckVerb(Terminal terminal)
{
    /// <summary>Does it; the answer is the exit code.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="given">
    /// The environment whose levels the policies have; null for the one that the stack's settings name, or prod.
    /// </param>
    public int Run(PreviewOptions options, string? given)
    {
        var files = options.Out.Select(o => OutFile.Parse(o, options.Folder)).ToList();
        var path = options.State is { } named && File.Exists(named)
            ? named
            : throw new UsageException(options.State is null
                ? "check: name a state file by --state; pulumi stack export --file writes one."
                : $"--state: there is no file {options.State}; write one with pulumi stack export --file.");
        var compared = Baselines.State(path, path);
        var stack = compared.Baseline.Stack;
        var state = compared.Baseline.State!;
        var environment = given ?? (options.Stacks.IsEmpty ? null : Selection.One(options, "check").Stacks[0].Environment) ?? "prod";
        var policies = PolicyCheck.Of(Repository.Of(options.Folder).Root)
            .Evaluate(stack, PolicyCheck.EnvironmentOf(environment) ?? StackEnvironment.Prod);
        var report = new PreviewReport(new StackReport
        {
            Project = state.Project,
            Stack = state.Name.Length == 0 ? "(unnamed)" : state.Name,
            Environment = environment,
            Headline = $"Checking what is deployed ({state.Name}):",
            ComparedWith = compared,
            Rendered = stack,
            Policies = policies,
            Diagnostics = [.. Notes(state)],
        });
        var redactor = Redactor.Of([stack]);
        terminal.Out.Write(options.Format == "text"
            ? Formats.Text(report, redactor, options.Text(terminal))
            : Formats.Write(options.Format, report, redactor));
        foreach (var file in files)
        {
            AtomicFile.Write(Path.Combine(options.Folder, file.Path), stream => Formats.Write(file.Format, report, redactor, stream));
        }

        return Verdict.Of(report, options);
    }

    static IEnumerable<Diagnostic> Notes(Plan.State.StackState state)
    {
        if (state.IntegrityError is { } error)
        {
            yield return new(
                DiagnosticKind.Configuration,
                Plan.Severity.Warning,
                $"The engine itself found the state damaged when it wrote it: {error}");
        }

        foreach (var pending in state.PendingOperations)
        {
            yield return new(
                DiagnosticKind.Configuration,
                Plan.Severity.Warning,
                $"An operation was cut off ({pending.Kind}); nobody knows how far it came.")
            {
                Urn = pending.Resource.Urn,
            };
        }
    }
}
