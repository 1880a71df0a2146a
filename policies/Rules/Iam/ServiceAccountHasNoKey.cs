namespace Groundwork.Policies.Rules.Iam;

/// <summary>No service account has a key that can be carried away.</summary>
public sealed class ServiceAccountHasNoKey : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-no-user-managed-sa-keys",
        AppliesTo = "gcp:serviceaccount/key:Key",
        Severity = Severity.Critical,
        Summary = "A key is a password that never changes; an uploaded public key is the same control.",
        Remediation = "Use the identity of the host, the function or the pod, and workload identity federation from outside.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.4", "cis-gcp@4.0:1.7", "cis-gcp@5.0:1.5", "iso-27001@2022:A.5.15", "soc2@2017:CC1.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs key)
    {
        yield return key.Violation("A service account must have no key of its own.");
    }
}
