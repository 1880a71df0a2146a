namespace Groundwork.Policies.Rules.Secrets;

/// <summary>Every key is used by something.</summary>
public sealed class KeysAreUsed : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-kms-used",
        AppliesTo = "gcp:kms/cryptoKey:CryptoKey",
        Severity = Severity.Low,
        Summary = "A key that nothing uses hides that something goes without one.",
        Remediation = "Delete the key, or give it to what it is for.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:kms/cryptoKey:CryptoKey").Select(key => Verdict.That(
            stack.ReferencedBy(key).Any(static r => r.Custom && !r.Is(ResourceTypes.GcpIam)), key,
            "The key must be used by a resource of this stack, got none."));
}
