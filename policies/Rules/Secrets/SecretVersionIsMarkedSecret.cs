namespace Groundwork.Policies.Rules.Secrets;

/// <summary>No secret's content is plain in the program or its state.</summary>
public sealed class SecretVersionIsMarkedSecret : ResourceRule
{
    /// <summary>Whether a content that the program knows is accepted.</summary>
    public static readonly Setting<bool> AllowKnown = new Setting<bool>(
        "allowKnown",
        "Whether a content known to the program (and marked secret) is accepted; the engine shows deployed contents as known.",
        true);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-version-no-plaintext",
        AppliesTo = ["gcp:secretmanager/secretVersion:SecretVersion", "gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion"],
        Severity = Severity.Critical,
        Summary = "What stands plainly in the program stands in git and in every state file.",
        Remediation =
            "Give a generated value (Pulumi.Random) or Output.CreateSecret over something that isn't in the program; "
            + "best add the version out of band.",
        Frameworks = ["pci-dss@4.0:8.6.2"],
        Settings = [AllowKnown],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs version)
    {
        foreach (var path in (string[])["secretData", "secretDataWo"])
        {
            var data = version.Require(path);
            yield return data.IsMissing ? Verdict.Passed : data.Secret();
            yield return data.IsMissing || data.State == PropertyState.Masked ? Verdict.Passed
                : data.Value is null
                    ? Verdict.Passed
                : Get(AllowKnown, version) ? Verdict.Passed
                : data.Violation($"{path} must not be known to the program; its value is a generated one or comes from outside.");
        }
    }
}
