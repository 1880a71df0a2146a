namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A key that encrypts gets a new version every 90 days.</summary>
public sealed class KeyIsRotated : ResourceRule
{
    /// <summary>The longest period between two versions.</summary>
    public static readonly Setting<int> Most = new("rotationPeriodSeconds", "Seconds between two versions at most; 90 days.", 7776000);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-kms-rotation",
        AppliesTo = "gcp:kms/cryptoKey:CryptoKey",
        Severity = Severity.Medium,
        Summary = "The less one version encrypts, the less is lost with it.",
        Remediation = "Set rotationPeriod to 7776000s.",
        Levels = new(Level.Remediate, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.10", "cis-gcp@5.0:1.11", "iso-27001@2022:A.8.24", "soc2@2017:CC6.1", "pci-dss@3.2.1:3.5"],
        Settings = [Most],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs key)
    {
        yield return OnlyWhen(
            key.Require("purpose").DefaultingTo("ENCRYPT_DECRYPT").EqualTo("ENCRYPT_DECRYPT"),
            "Only keys that encrypt and decrypt rotate by themselves.");
        yield return Unless(key.Require("importOnly").True(), "An imported key doesn't rotate by itself.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs key)
    {
        yield return key.Require("rotationPeriod").Holds(
            value => value is Groundwork.Plan.Values.TextValue text && Periods.Seconds(text.Value) <= Get(Most, key),
            $"be at most {Get(Most, key)}s");
    }

    /// <inheritdoc/>
    public override ResourceInputs? Remediate(ResourceInputs resource) => resource.With("rotationPeriod", "7776000s");
}
