using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Every role that is granted is on the agreed list.</summary>
public sealed class GrantsUseAgreedRoles : ResourceRule
{
    /// <summary>The roles.</summary>
    public static readonly Setting<Sequence<string>> Roles = new("roles", "Roles that may be granted.", (Sequence<string>)
    [
        "roles/artifactregistry.reader", "roles/artifactregistry.writer", "roles/cloudbuild.builds.builder",
        "roles/cloudkms.cryptoKeyDecrypter",
        "roles/cloudkms.cryptoKeyEncrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter", "roles/cloudsql.client",
        "roles/cloudsql.instanceUser",
        "roles/cloudsql.viewer", "roles/cloudtasks.enqueuer", "roles/cloudtrace.agent", "roles/iam.serviceAccountUser",
        "roles/iam.workloadIdentityUser",
        "roles/iap.tunnelResourceAccessor", "roles/logging.bucketWriter",
        "roles/logging.logWriter", "roles/monitoring.metricWriter", "roles/monitoring.viewer", "roles/pubsub.publisher",
        "roles/pubsub.subscriber",
        "roles/run.invoker", "roles/secretmanager.secretAccessor", "roles/secretmanager.secretVersionAdder", "roles/storage.objectCreator",
        "roles/storage.objectUser", "roles/storage.objectViewer", "roles/storage.legacyBucketReader", "roles/workflows.invoker",
        "roles/compute.osLogin",
    ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-agreed-roles",
        AppliesTo = ResourceTypes.GcpIam,
        Severity = Severity.High,
        Summary = "A role nobody has looked at grants what nobody has looked at.",
        Remediation = "Take the narrowest role on the list, or have one added to the setting roles by a reviewed change.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:7.2.1", "soc2@2017:CC6.3"],
        Settings = [Roles],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs grant)
    {
        yield return OnlyWhen(grant.Require("role").Present(), "A whole policy names its roles in its data.");
    }

    // A role of the stack's own is a reference, known once it is made; what it permits is judged where it is made.
    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return grant.Require("role").Text(
            role => Get(Roles, grant).Contains(role)
                || !role.StartsWith("roles/", StringComparison.Ordinal) && role.Contains("/roles/", StringComparison.Ordinal),
            "be on the list of agreed roles");
    }
}
