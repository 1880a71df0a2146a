using Groundwork.Plan.Values;

namespace Groundwork.Policies.Configuration;

/// <summary>Levels as configuration writes them.</summary>
public static class LevelNames
{
    /// <summary>The word in configuration.</summary>
    public static string Word(this Level level) => level switch
    {
        Level.Disabled => "disabled",
        Level.Advisory => "advisory",
        Level.Mandatory => "mandatory",
        _ => "remediate",
    };

    /// <summary>Reads a level; anything else is a <see cref="FormatException"/> that names <paramref name="rule"/>.</summary>
    public static Level Parse(string rule, PropertyValue? value) => (value as TextValue)?.Value switch
    {
        "disabled" => Level.Disabled,
        "advisory" => Level.Advisory,
        "mandatory" => Level.Mandatory,
        "remediate" => Level.Remediate,
        _ => throw new FormatException(
            $"The level of {rule} must be disabled, advisory, mandatory or remediate, got {value?.ToString() ?? "nothing"}."),
    };
}
