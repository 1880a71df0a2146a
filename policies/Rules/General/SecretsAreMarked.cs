using Groundwork.Plan;
using Groundwork.Plan.Secrets;

namespace Groundwork.Policies.Rules.General;

/// <summary>Nothing that looks like a secret stands plainly in a resource.</summary>
public sealed class SecretsAreMarked : ResourceRule
{
    /// <summary>Properties that are known to be no secrets.</summary>
    public static readonly Setting<Sequence<string>> AllowedPaths = new(
        "allowedPaths",
        "Property paths that look like secrets and are none.",
        (Sequence<string>)[]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-no-plaintext-secrets",
        AppliesTo = "*",
        Severity = Severity.Critical,
        Summary = "What isn't marked secret stands in the state, in previews and in logs.",
        Remediation = "Take the value from Secret Manager or Pulumi.Random, or mark it by Output.CreateSecret.",
        Frameworks = ["pci-dss@4.0:8.6.2", "cis-gcp@5.0:1.18"],
        Settings = [AllowedPaths],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        var allowed = Get(AllowedPaths, resource);

        foreach (var (key, text, path) in Leaves.PlainTexts(resource))
        {
            if (SecretDetector.Find(key, text) is { } found && !allowed.Contains(path.ToString()))
            {
                yield return Verdict.Violated(
                    new Finding(resource.Urn, path, $"{path} must be marked secret, got what looks like {found}."));
            }
        }
    }
}
