using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>What a rule knows beside the resources: the environment, the date, the configuration.</summary>
public sealed record RuleContext
{
    /// <summary>What the stack is for. Default: production, the strictest.</summary>
    public StackEnvironment Environment { get; init; } = StackEnvironment.Prod;

    /// <summary>The date in UTC, given by the caller.</summary>
    public DateOnly Today { get; init; } = new(2026, 1, 1);

    /// <summary>The configured settings: rule id to values.</summary>
    public ImmutableDictionary<string, MapValue> Config { get; init; } = ImmutableDictionary<string, MapValue>.Empty;

    /// <summary>A setting's value for the rule <paramref name="rule"/>: configured, or the environment's default.</summary>
    public T Get<T>(string rule, Setting<T> setting)
        where T : notnull =>
        setting.Read(Config.GetValueOrDefault(rule)?.Find(setting.Name), Environment);

    /// <summary>This context with one setting configured.</summary>
    public RuleContext With<T>(string rule, Setting<T> setting, T value)
        where T : notnull =>
        this with
        {
            Config = Config.SetItem(rule, Config.GetValueOrDefault(rule, MapValue.Empty).With(setting.Name, SettingValues.Write(value))),
        };
}
