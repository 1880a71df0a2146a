using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Programs;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Reports;

/// <summary>Puts together what every format shows.</summary>
/// <param name="project">The project's name.</param>
/// <param name="policies">The policy pack.</param>
/// <param name="allowReplace">The names of resources that may be replaced although they hold data.</param>
sealed class ReportBuilder(string project, PolicyCheck policies, ImmutableArray<string> allowReplace)
{
    /// <summary>The report on one rendered stack.</summary>
    public StackReport Build(StackRendering rendering, ComparedWith with)
    {
        var comparedWith = with.ReadFor(rendering);
        var environment = rendering.Config.Environment(project);
        var judgedAs = PolicyCheck.EnvironmentOf(environment);
        var diagnostics = rendering.Diagnostics;
        if (rendering.Stack is not null && judgedAs is null)
        {
            var given = environment is null ? "is not set" : $"is '{environment}'";
            diagnostics = diagnostics.Add(new(DiagnosticKind.Configuration, Severity.Info, $"{project}:environment {given}, not dev, staging or prod: the policies judge the stack as prod."));
        }

        var difference = rendering.Stack is { Resources.IsEmpty: false } stack
            ? StackDifference.Compute(Failed(rendering) ? Reached(comparedWith.Baseline, stack) : comparedWith.Baseline, stack, rendering.Schemas)
            : null;
        return new()
        {
            Name = rendering.Config.Stack,
            Environment = environment,
            Rendered = rendering.Stack,
            ComparedWith = comparedWith,
            Difference = difference,
            Dangers = difference is null || Failed(rendering) ? [] : DangerList.Of(difference),
            AllowReplace = allowReplace,
            Config = rendering.Config.Shown,
            Diagnostics = [.. diagnostics, .. comparedWith.Diagnostics, .. difference?.Diagnostics ?? []],
            // Of a program that broke off, half the stack would be judged.
            Policies = !Failed(rendering) && rendering.Stack is { } judged ? policies.Evaluate(judged, judgedAs ?? StackEnvironment.Prod) : null,
            ProgramFailed = Failed(rendering),
            Misconfigured = Misconfigured(rendering),
        };
    }

    /// <summary>Whether it failed because of a setting in the stack's file.</summary>
    public static bool Misconfigured(StackRendering rendering) =>
        Failed(rendering) && rendering.Diagnostics.Any(static d => d is { Severity: Severity.Error, Kind: DiagnosticKind.Configuration });

    // A program that broke off says nothing of what it had not made yet: that is not deleted.
    static Baseline Reached(Baseline baseline, RenderedStack stack) => Baseline.Of(new RenderedStack(baseline.Stack.Project, baseline.Stack.Name,
        baseline.Stack.Resources.Where(r => stack.Find(r.Urn) is not null).Select(r => r.Type == Urn.StackType ? r with { Outputs = stack.Outputs } : r)));

    /// <summary>Whether the program itself failed.</summary>
    public static bool Failed(StackRendering rendering) =>
        rendering.ExitCode != 0 || rendering.Stack is null || rendering.Diagnostics.Any(static d => d is { Severity: Severity.Error, Kind: not DiagnosticKind.Schema });
}
