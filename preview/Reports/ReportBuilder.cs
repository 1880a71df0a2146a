using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Cli;
using Groundwork.Preview.Programs;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Reports;

/// <summary>Puts together what every format shows.</summary>
/// <param name="policies">The policy pack.</param>
/// <param name="allowReplace">The names of resources that may be replaced although they hold data.</param>
/// <param name="timings">Where the time goes.</param>
sealed class ReportBuilder(PolicyCheck policies, ImmutableArray<string> allowReplace, Timings timings)
{
    /// <summary>The report on one rendered stack.</summary>
    public StackReport Build(StackRendering rendering, ComparedWith with)
    {
        var config = rendering.Config;
        var (comparedWith, difference) = Compare(rendering, with);
        var environment = config.Environment;
        var judgedAs = PolicyCheck.EnvironmentOf(environment);
        var diagnostics = rendering.Diagnostics;
        if (rendering.Stack is not null && judgedAs is null)
        {
            var given = environment is null ? "is not set" : $"is '{environment}'";
            diagnostics = diagnostics.Add(new(
                DiagnosticKind.Configuration,
                Severity.Info,
                $"{config.Project.Name}:environment {given}, not dev, staging or prod: the policies judge the stack as prod."));
        }

        return new()
        {
            Project = config.Project.Name,
            Stack = config.Stack,
            SettingsFile = config.Project.NameOf(config.Stack),
            Environment = environment,
            Rendered = rendering.Stack,
            ComparedWith = comparedWith,
            Difference = difference,
            Dangers = difference is null || Failed(rendering) ? [] : DangerList.Of(difference),
            AllowReplace = allowReplace,
            Config = config.Shown,
            Diagnostics = [.. diagnostics, .. comparedWith.Diagnostics, .. difference?.Diagnostics ?? []],
            // Of a program that broke off, half the stack would be judged and priced.
            Policies = Failed(rendering) || rendering.Stack is null ? null : Judge(rendering.Stack, judgedAs ?? StackEnvironment.Prod),
            Cost = Failed(rendering) || difference is null ? null : Price(comparedWith, difference),
            ProgramFailed = Failed(rendering),
            Misconfigured = Misconfigured(rendering),
        };
    }

    (ComparedWith With, StackDifference? Difference) Compare(StackRendering rendering, ComparedWith with)
    {
        using var phase = timings.Phase("compare");
        var read = with.ReadFor(rendering);
        return (read, rendering.Stack switch
        {
            null or { Resources.IsEmpty: true } => null,
            // A program that broke off says nothing of what it had not made yet: that is not deleted.
            var stack when Failed(rendering) => stack.Resources.All(static r => r.Type == Urn.StackType)
                ? null
                : StackDifference.Compute(Reached(read.Baseline, stack), stack, rendering.Schemas),
            var stack => StackDifference.Compute(read.Baseline, stack, rendering.Schemas),
        });
    }

    PolicyReport Judge(RenderedStack stack, StackEnvironment environment)
    {
        using var phase = timings.Phase("judge");
        return policies.Evaluate(stack, environment);
    }

    CostEstimate Price(ComparedWith with, StackDifference difference)
    {
        using var phase = timings.Phase("price");
        return CostEstimate.Of(difference, with.Kind != ComparedWith.Nothing.Kind, PriceTable.Default);
    }

    /// <summary>Whether it failed because of a setting in the stack's file.</summary>
    public static bool Misconfigured(StackRendering rendering) =>
        Failed(rendering) && rendering.Diagnostics.Any(static d => d is { Severity: Severity.Error, Kind: DiagnosticKind.Configuration });

    static Baseline Reached(Baseline baseline, RenderedStack stack) =>
        Baseline.Of(new RenderedStack(baseline.Stack.Project, baseline.Stack.Name,
            baseline.Stack.Resources
                .Where(r => stack.Find(r.Urn) is not null)
                .Select(r => r.Type == Urn.StackType ? r with { Outputs = stack.Outputs } : r)));

    /// <summary>Whether the program itself failed.</summary>
    public static bool Failed(StackRendering rendering) =>
        rendering.ExitCode != 0
        || rendering.Stack is null
        || rendering.Diagnostics.Any(static d => d is { Severity: Severity.Error, Kind: not DiagnosticKind.Schema });
}
