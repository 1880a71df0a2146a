using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit.Cost;
using Severity = Groundwork.Plan.Severity;

namespace Groundwork.Preview.Reports;

/// <summary>What a preview found out about one stack; every format shows this and nothing else.</summary>
sealed record StackReport
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name within its project.</summary>
    public required string Stack { get; init; }

    /// <summary>
    /// What texts call it. Default: its name; <see cref="PreviewReport"/> puts the project before it where that is not enough.
    /// </summary>
    public string Name { get => field ?? Stack; init; }

    /// <summary>The stack's full name, e.g. <c>trading-bot/prod</c>.</summary>
    public string Id => $"{Project}/{Stack}";

    /// <summary>The path of its settings in the repository. Default: that of a project at the root.</summary>
    public string SettingsFile { get => field ?? $"Pulumi.{Stack}.yaml"; init; }

    /// <summary>What its configuration calls the environment; null where it doesn't say.</summary>
    public string? Environment { get; init; }

    /// <summary>The stack as rendered; null where the program failed.</summary>
    public RenderedStack? Rendered { get; init; }

    /// <summary>What it is compared with.</summary>
    public ComparedWith ComparedWith { get; init; } = ComparedWith.Nothing;

    /// <summary>What would become of each resource; null where the program failed before it made any.</summary>
    public StackDifference? Difference { get; init; }

    /// <summary>The resources and what would become of them, ordered by URN.</summary>
    public ImmutableArray<ResourceDifference> Resources => Difference?.Resources ?? [];

    /// <summary>What is to be said about the stack and its resources.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What the policy pack says; null where it was not run.</summary>
    public PolicyReport? Policies { get; init; }

    /// <summary>What is dangerous in the changes, the worst first.</summary>
    public ImmutableArray<Danger> Dangers { get; init; } = [];

    /// <summary>What it costs a month; null where nothing is known of it.</summary>
    public CostEstimate? Cost { get; init; }

    /// <summary>The names of resources that may be replaced although they hold data.</summary>
    public ImmutableArray<string> AllowReplace { get; init; } = [];

    /// <summary>The configuration that the program got; a secret is only its mask.</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The first line of the text; null for a preview's own.</summary>
    public string? Headline { get; init; }

    /// <summary>Whether the program itself failed.</summary>
    public bool ProgramFailed { get; init; }

    /// <summary>Whether it failed because of a setting in the stack's file.</summary>
    public bool Misconfigured { get; init; }

    /// <summary>How many rules stop it.</summary>
    public int BrokenRules => Policies?.Failures.Select(static f => f.Rule).Distinct().Count() ?? 0;

    /// <summary>How many rules advise against something in it.</summary>
    public int Advisories =>
        Policies?.Findings.Where(static f => f is { Fails: false, ExemptedBy: null }).Select(static f => f.Rule).Distinct().Count() ?? 0;

    /// <summary>Whether there is more to say of it than figures: something changes, the program failed, or there is a warning.</summary>
    public bool HasDetails => ProgramFailed || Difference?.HasChanges == true || Diagnostics.Any(static d => d.Severity != Severity.Info);

    /// <summary>Whether an input breaks the provider's schema.</summary>
    public bool HasSchemaFaults => Diagnostics.Any(static d => d is { Kind: DiagnosticKind.Schema, Severity: Severity.Error });

    /// <summary>Whether a rule or a schema is broken that stops the stack, or the engine would refuse the change.</summary>
    public bool HasViolations =>
        HasSchemaFaults
        || Policies is { Passes: false }
        || Diagnostics.Any(static d => d is { Kind: DiagnosticKind.Refusal, Severity: Severity.Error })
        || Dangers.Any(Blocks);

    /// <summary>Whether a danger stops the stack by itself: data would be replaced, and nobody allowed it by name.</summary>
    public bool Blocks(Danger danger) =>
        danger.Kind == DangerKind.StatefulReplace
        && Difference?.Find(danger.Urn)?.Operation is Operation.Replace or Operation.ImportReplacement
        && !AllowReplace.Contains(danger.Urn.Name);
}
