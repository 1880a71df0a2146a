namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A key version that is destroyed can be had back for 30 days.</summary>
public sealed class KeysOutliveAMistake : ResourceRule
{
    /// <summary>Seconds at least until a version is destroyed; 30 days.</summary>
    public static readonly Setting<int> Least = new("destroySeconds", "Seconds at least until a version is destroyed; 30 days.", 2592000);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-kms-destroy-window",
        AppliesTo = "gcp:kms/cryptoKey:CryptoKey",
        Severity = Severity.High,
        Summary = "What a destroyed key encrypted is gone, the backups with it.",
        Remediation = "Set destroyScheduledDuration to 2592000s, or use Infra.Gcp.Encryption.EncryptionKeys.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Least],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs key)
    {
        yield return key.Require("destroyScheduledDuration").Text(
            text => Periods.Seconds(text) is var seconds && seconds >= Get(Least, key) && seconds < double.PositiveInfinity,
            $"be at least {Get(Least, key)}s");
    }
}
