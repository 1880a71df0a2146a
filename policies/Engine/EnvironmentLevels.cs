namespace Groundwork.Policies.Engine;

/// <summary>A rule's level in each environment, where no configuration says otherwise.</summary>
/// <param name="Dev">In development.</param>
/// <param name="Staging">In staging.</param>
/// <param name="Prod">In production.</param>
public readonly record struct EnvironmentLevels(Level Dev, Level Staging, Level Prod)
{
    /// <summary>Mandatory everywhere.</summary>
    public static EnvironmentLevels Mandatory { get; } = new(Level.Mandatory, Level.Mandatory, Level.Mandatory);

    /// <summary>The level in <paramref name="environment"/>.</summary>
    public Level In(StackEnvironment environment) => environment switch
    {
        StackEnvironment.Dev => Dev,
        StackEnvironment.Staging => Staging,
        _ => Prod,
    };
}
