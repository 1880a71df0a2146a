namespace Groundwork.Policies.Rules.Order;

/// <summary>What is encrypted with a key is made after the service may use the key.</summary>
public sealed class KeysAreGrantedFirst : StackRule
{
    static readonly ResourceTypes Grant =
    [
        "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember",
        "gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding",
    ];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-order-cmek-grant",
        AppliesTo = ["gcp:kms/cryptoKey:CryptoKey", "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember"],
        Severity = Severity.High,
        Summary = "The first write fails otherwise, where no preview sees it.",
        Remediation = "Depend on the key's grants: Child.Of(this, api, key.Grants).",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from key in stack.OfType("gcp:kms/cryptoKey:CryptoKey")
        let users = stack.ReferencedBy(key).Where(IsEncrypted).Where(user => UsesKey(user, key, stack)).ToArray()
        where users.Length > 0
        let grants = stack.ReferencedBy(key, Grant, "cryptoKeyId").ToArray()
        let after = stack.After(grants)
        from user in users
        select Verdict.That(
            after.Contains(user.Urn),
            user,
            grants.Length == 0
                ? $"The resource is encrypted with {key.Name}, which no service may use."
                : $"The resource must depend on a grant of {key.Name} to the service that encrypts.");

    static bool IsEncrypted(ResourceInputs resource) =>
        resource.Custom
        && !resource.Type.StartsWith("gcp:kms/", StringComparison.Ordinal)
        && !resource.Is(ResourceTypes.GcpIam)
        && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal);

    // Whoever depends on a key by an option alone does not encrypt with it.
    static bool UsesKey(ResourceInputs user, ResourceInputs key, StackView stack) =>
        user.PropertyDependencies.Any(p => p.Value.Contains(key.Urn))
        || user.Properties.Keys.Any(input => stack.Targets(user, $"[\"{input}\"]").Contains(key));
}
