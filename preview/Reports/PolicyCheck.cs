using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Preview.Reports;

/// <summary>Runs the policy pack over rendered stacks.</summary>
/// <param name="exemptions">What is let pass.</param>
/// <param name="today">The date in UTC, which exemptions are held against.</param>
sealed class PolicyCheck(ExemptionFile exemptions, DateOnly today)
{
    /// <summary>Where a repository keeps its exemptions.</summary>
    public const string ExemptionsPath = "policies/exemptions.yaml";

    /// <summary>A check with the exemptions of the project in <paramref name="root"/>, as of today.</summary>
    public static PolicyCheck Of(string root) =>
        new(ExemptionFile.Load(Path.Combine(root, ExemptionsPath), ExemptionsPath), DateOnly.FromDateTime(DateTime.UtcNow));

    /// <summary>What the pack says of a stack.</summary>
    public PolicyReport Evaluate(RenderedStack stack, StackEnvironment environment) =>
        PolicyEngine.Evaluate(stack, new() { Environment = environment, Today = today, Exemptions = exemptions });

    /// <summary>The environment of that name; null for another word.</summary>
    public static StackEnvironment? EnvironmentOf(string? name) => name switch
    {
        "dev" => StackEnvironment.Dev,
        "staging" => StackEnvironment.Staging,
        "prod" => StackEnvironment.Prod,
        _ => null,
    };
}
