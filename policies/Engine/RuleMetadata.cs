using System.Collections.Immutable;

namespace Groundwork.Policies.Engine;

/// <summary>What is said about a rule, once: in reports, in the documentation, in the Pulumi engine.</summary>
public sealed record RuleMetadata
{
    /// <summary>The rule's name everywhere, kebab-case, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The resource types it judges; for a stack rule, those it starts from.</summary>
    public required ResourceTypes AppliesTo { get; init; }

    /// <summary>How bad a violation is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Why the rule is there, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>How to mend a violation, in a sentence.</summary>
    public required string Remediation { get; init; }

    /// <summary>The mended C#, without a fence; null where <see cref="Remediation"/> says it all.</summary>
    public string? Example { get; init; }

    /// <summary>What goes wrong without the rule; null where <see cref="Summary"/> says it all.</summary>
    public string? Rationale { get; init; }

    /// <summary>The level in each environment. Default: mandatory everywhere.</summary>
    public EnvironmentLevels Levels { get; init; } = EnvironmentLevels.Mandatory;

    /// <summary>The controls it enforces, the primary first.</summary>
    public ImmutableArray<FrameworkReference> Frameworks { get; init; } = [];

    /// <summary>What can be configured.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];
}
