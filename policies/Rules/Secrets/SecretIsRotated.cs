namespace Groundwork.Policies.Rules.Secrets;

/// <summary>Somebody is told when a secret is due for a new version.</summary>
public sealed class SecretIsRotated : ResourceRule
{
    /// <summary>The longest period between two versions.</summary>
    public static readonly Setting<int> Most = new("rotationPeriodSeconds", "Seconds between two versions at most; 90 days.", 7776000);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-rotation",
        AppliesTo = "gcp:secretmanager/secret:Secret",
        Severity = Severity.Medium,
        Summary = "A secret that never changes works for everybody who ever saw it.",
        Remediation = "Set rotation.rotationPeriod and topics.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:8.6.3"],
        Settings = [Most],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs secret)
    {
        yield return Unless(secret.Require("labels.rotation").EqualTo("external"), "The secret is rotated by whoever issues it.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs secret)
    {
        yield return secret.Require("rotation.rotationPeriod").Holds(
            value => value is Groundwork.Plan.Values.TextValue text && Periods.Seconds(text.Value) <= Get(Most, secret),
            $"be at most {Get(Most, secret)}s");
        yield return secret.Each("topics").AtLeast(1, "name a topic");
    }
}
