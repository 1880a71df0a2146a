using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>One value that a rule takes from the policy configuration.</summary>
public abstract class Setting
{
    private protected Setting(string name, string summary) => (Name, Summary) = (name, summary);

    /// <summary>Its key in the rule's configuration, camelCase.</summary>
    public string Name { get; }

    /// <summary>What it decides, with its unit.</summary>
    public string Summary { get; }

    /// <summary>Its JSON schema: <c>{"type": "integer"}</c>.</summary>
    public abstract MapValue Schema { get; }

    /// <summary>What holds in <paramref name="environment"/> where nothing is configured.</summary>
    public abstract PropertyValue DefaultValue(StackEnvironment environment);

    /// <summary>Whether <paramref name="value"/> is of the setting's type.</summary>
    public abstract bool Accepts(PropertyValue value);
}

/// <summary>
/// A setting of type <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="string"/>, <c>Sequence&lt;string&gt;</c>
/// or <c>ImmutableSortedDictionary&lt;string, Sequence&lt;string&gt;&gt;</c>.
/// </summary>
/// <param name="name">Its key in the rule's configuration, camelCase.</param>
/// <param name="summary">What it decides, with its unit.</param>
/// <param name="standard">What holds where neither the configuration nor the environment says otherwise.</param>
public sealed class Setting<T>(string name, string summary, T standard) : Setting(name, summary)
    where T : notnull
{
    readonly ImmutableDictionary<StackEnvironment, T> _defaults = ImmutableDictionary<StackEnvironment, T>.Empty;

    Setting(Setting<T> other, ImmutableDictionary<StackEnvironment, T> defaults)
        : this(other.Name, other.Summary, other.Standard) => _defaults = defaults;

    T Standard { get; } = standard;

    /// <inheritdoc/>
    public override MapValue Schema => SettingValues.Schema(typeof(T), Summary);

    /// <summary>This setting with another default in one environment.</summary>
    public Setting<T> In(StackEnvironment environment, T value) => new(this, _defaults.SetItem(environment, value));

    /// <summary>What holds in <paramref name="environment"/> where nothing is configured.</summary>
    public T Default(StackEnvironment environment) => _defaults.GetValueOrDefault(environment, Standard);

    /// <inheritdoc/>
    public override PropertyValue DefaultValue(StackEnvironment environment) => SettingValues.Write(Default(environment));

    /// <inheritdoc/>
    public override bool Accepts(PropertyValue value) => SettingValues.TryRead<T>(value, out _);

    /// <summary>Reads a configured value; one of the wrong type gives the default.</summary>
    internal T Read(PropertyValue? value, StackEnvironment environment) =>
        value is not null && SettingValues.TryRead<T>(value, out var read) ? read : Default(environment);
}
