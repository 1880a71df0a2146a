namespace Groundwork.Policies.Rules.Secrets;

/// <summary>Every secret is read by somebody.</summary>
public sealed class SecretsHaveReaders : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-used",
        AppliesTo = "gcp:secretmanager/secret:Secret",
        Severity = Severity.Low,
        Summary = "A secret that nobody may read is one that somebody misses.",
        Remediation = "Name who reads it in the SecretStore, or delete it.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:secretmanager/secret:Secret").Select(secret => Verdict.That(
            stack.ReferencedBy(secret).Any(static r => r.Is(ResourceTypes.GcpIam)), secret,
            "The secret must be granted to somebody, got nobody."));
}
