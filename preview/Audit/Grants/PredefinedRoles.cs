using System.Collections.Frozen;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>What Google's own roles permit: of the roles in use all, or those permissions that reach what is sensitive.</summary>
/// <remarks>From https://cloud.google.com/iam/docs/roles-permissions; Google may add to a role at any time.</remarks>
static class PredefinedRoles
{
    static readonly string[] ObjectViewer = ["storage.objects.get", "storage.objects.list"];
    static readonly string[] ObjectWriter =
    [
        "storage.multipartUploads.abort",
        "storage.multipartUploads.create",
        "storage.multipartUploads.listParts",
        "storage.objects.create",
    ];

    static readonly FrozenDictionary<string, (bool Complete, string[] Permissions)> Roles = new Dictionary<string, (bool, string[])>
    {
        ["roles/artifactregistry.writer"] = (false,
        [
            "artifactregistry.repositories.downloadArtifacts",
            "artifactregistry.repositories.uploadArtifacts",
        ]),
        ["roles/artifactregistry.reader"] = (false, ["artifactregistry.repositories.downloadArtifacts"]),
        ["roles/cloudkms.cryptoKeyDecrypter"] = (false, ["cloudkms.cryptoKeyVersions.useToDecrypt"]),
        ["roles/cloudkms.cryptoKeyEncrypter"] = (false, ["cloudkms.cryptoKeyVersions.useToEncrypt"]),
        ["roles/cloudkms.cryptoKeyEncrypterDecrypter"] = (false,
        [
            "cloudkms.cryptoKeyVersions.useToDecrypt",
            "cloudkms.cryptoKeyVersions.useToEncrypt",
        ]),
        ["roles/cloudsql.client"] = (true, ["cloudsql.instances.connect", "cloudsql.instances.get"]),
        ["roles/cloudsql.instanceUser"] = (true, ["cloudsql.instances.get", "cloudsql.instances.login"]),
        ["roles/cloudsql.viewer"] =
            (false, ["cloudsql.backupRuns.get", "cloudsql.backupRuns.list", "cloudsql.instances.get", "cloudsql.instances.list"]),
        ["roles/cloudsql.editor"] = (false,
        [
            "cloudsql.backupRuns.create", "cloudsql.instances.connect", "cloudsql.instances.export", "cloudsql.instances.get",
            "cloudsql.instances.restart", "cloudsql.instances.update",
        ]),
        ["roles/cloudsql.admin"] = (false,
        [
            "cloudsql.backupRuns.delete", "cloudsql.instances.connect", "cloudsql.instances.delete", "cloudsql.instances.export",
            "cloudsql.instances.login", "cloudsql.instances.update",
        ]),
        ["roles/cloudtasks.enqueuer"] = (false, ["cloudtasks.tasks.create"]),
        ["roles/iam.serviceAccountUser"] = (false, ["iam.serviceAccounts.actAs", "iam.serviceAccounts.get", "iam.serviceAccounts.list"]),
        ["roles/iam.serviceAccountTokenCreator"] = (false,
        [
            "iam.serviceAccounts.getAccessToken",
            "iam.serviceAccounts.getOpenIdToken",
            "iam.serviceAccounts.signBlob",
            "iam.serviceAccounts.signJwt",
        ]),
        ["roles/iam.workloadIdentityUser"] = (false, ["iam.serviceAccounts.getAccessToken", "iam.serviceAccounts.getOpenIdToken"]),
        ["roles/iap.tunnelResourceAccessor"] = (false, ["iap.tunnelInstances.accessViaIAP"]),
        ["roles/logging.bucketWriter"] = (false, ["logging.buckets.write"]),
        ["roles/logging.logWriter"] = (false, ["logging.logEntries.create", "logging.logEntries.route"]),
        ["roles/monitoring.metricWriter"] = (false, ["monitoring.metricDescriptors.create", "monitoring.timeSeries.create"]),
        ["roles/pubsub.publisher"] = (true, ["pubsub.topics.publish"]),
        ["roles/pubsub.subscriber"] = (false, ["pubsub.subscriptions.consume", "pubsub.topics.attachSubscription"]),
        ["roles/run.invoker"] = (false, ["run.jobs.run", "run.routes.invoke"]),
        ["roles/secretmanager.secretAccessor"] = (false, ["secretmanager.versions.access"]),
        ["roles/secretmanager.secretVersionAdder"] = (false, ["secretmanager.versions.add"]),
        ["roles/secretmanager.admin"] = (false,
        [
            "secretmanager.secrets.delete",
            "secretmanager.secrets.setIamPolicy",
            "secretmanager.versions.access",
            "secretmanager.versions.destroy",
        ]),
        ["roles/storage.admin"] = (false,
        [
            "storage.buckets.delete", "storage.buckets.setIamPolicy", "storage.buckets.update", "storage.objects.create",
            "storage.objects.delete", .. ObjectViewer,
        ]),
        ["roles/storage.legacyBucketReader"] = (false, ["storage.buckets.get", "storage.objects.list"]),
        ["roles/storage.objectAdmin"] =
            (false, [.. ObjectWriter, "storage.objects.delete", "storage.objects.setIamPolicy", "storage.objects.update", .. ObjectViewer]),
        ["roles/storage.objectCreator"] = (false, ObjectWriter),
        ["roles/storage.objectUser"] = (false, [.. ObjectWriter, "storage.objects.delete", "storage.objects.update", .. ObjectViewer]),
        ["roles/storage.objectViewer"] = (false, ObjectViewer),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a role permits, ordered, and whether that is all; nothing where the role isn't in the table.</summary>
    public static (bool Complete, string[] Permissions) Of(string role) =>
        Roles.TryGetValue(role, out var known) ? (known.Complete, [.. known.Permissions.Order(StringComparer.Ordinal)]) : (false, []);

    /// <summary>Whether a role, known or not, may permit anything of a service, e.g. <c>secretmanager</c>.</summary>
    public static bool MayTouch(string role, string service) => role switch
    {
        "" or "roles/owner" or "roles/editor" or "roles/viewer" => true,
        _ when Roles.TryGetValue(role, out var known) =>
            Array.Exists(known.Permissions, p => p.StartsWith(service + ".", StringComparison.Ordinal)),
        _ => role.StartsWith($"roles/{service}.", StringComparison.Ordinal)
            || !role.StartsWith("roles/", StringComparison.Ordinal)
            || role.StartsWith("roles/iam.", StringComparison.Ordinal),
    };
}
