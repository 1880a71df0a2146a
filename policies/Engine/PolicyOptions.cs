using Groundwork.Policies.Configuration;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Policies.Engine;

/// <summary>How a stack is judged.</summary>
public sealed record PolicyOptions
{
    /// <summary>What the stack is for.</summary>
    public required StackEnvironment Environment { get; init; }

    /// <summary>The date in UTC, which exemptions are held against.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What is let pass. Default: nothing.</summary>
    public ExemptionFile Exemptions { get; init; } = ExemptionFile.Empty;

    /// <summary>Levels and settings that differ from the rules' own. Default: none.</summary>
    public PolicyConfig Config { get; init; } = PolicyConfig.Empty;

    /// <summary>
    /// Whether a managed resource without any property is one that the update doesn't target, as in the Pulumi engine. Nothing is
    /// proven of it then, nor of how the stack stands to it.
    /// </summary>
    public bool EmptyMeansUntargeted { get; init; }

    /// <summary>What rules get to know.</summary>
    internal RuleContext Context => new()
    {
        Environment = Environment,
        Today = Today,
        Config = Config.Values,
    };

    /// <summary>The level of a rule.</summary>
    public Level LevelOf(Rule rule) => Config.Levels.TryGetValue(rule.Id, out var level) ? level
        : Config.AllLevel ?? rule.Metadata.Levels.In(Environment);
}
