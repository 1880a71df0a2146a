namespace Groundwork.Policies.Engine;

/// <summary>Environments as configuration writes them.</summary>
public static class StackEnvironments
{
    /// <summary>All, least strict first.</summary>
    public static IReadOnlyList<StackEnvironment> All { get; } = [StackEnvironment.Dev, StackEnvironment.Staging, StackEnvironment.Prod];

    /// <summary>Reads <c>dev</c>, <c>staging</c> or <c>prod</c>.</summary>
    public static bool TryParse(string? text, out StackEnvironment environment)
    {
        environment = text switch
        {
            "dev" => StackEnvironment.Dev,
            "staging" => StackEnvironment.Staging,
            _ => StackEnvironment.Prod,
        };
        return text is "dev" or "staging" or "prod";
    }

    /// <summary>The word in configuration.</summary>
    public static string Word(this StackEnvironment environment) => environment switch
    {
        StackEnvironment.Dev => "dev",
        StackEnvironment.Staging => "staging",
        _ => "prod",
    };
}
