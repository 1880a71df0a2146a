using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A secret that is deleted, or a version that is destroyed, can be had back.</summary>
public sealed partial class SecretsOutliveAMistake : ResourceRule
{
    /// <summary>Seconds at least until a version is destroyed; 7 days, in production 30.</summary>
    public static readonly Setting<int> Least = new Setting<int>(
        "destroySeconds",
        "Seconds at least until a version is destroyed; 7 days, in production 30.",
        604800).In(StackEnvironment.Prod, 2592000);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-destroy-guard",
        AppliesTo = "gcp:secretmanager/secret:Secret",
        Severity = Severity.High,
        Summary = "A trading system without its exchange key stands still until a new one is made by hand.",
        Remediation = "Set deletionProtection and versionDestroyTtl 2592000s, or use Infra.Gcp.Secrets.SecretStore.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Least],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs secret)
    {
        yield return secret.Require("deletionProtection").True();
        yield return secret.Require("versionDestroyTtl").Text(
            text => Periods.Seconds(text) is var seconds && seconds >= Get(Least, secret) && seconds < double.PositiveInfinity,
            $"be at least {Get(Least, secret)}s");
        yield return secret.Require("rotation.nextRotationTime").Matches(Time(), "be a time such as 2027-01-04T09:00:00Z");
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$")]
    private static partial Regex Time();
}
