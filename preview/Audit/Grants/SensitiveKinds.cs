using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>What is sensitive.</summary>
static class SensitiveKinds
{
    /// <summary>The kind of a resource; null where it isn't sensitive.</summary>
    public static string? Of(ResourceInputs resource) => resource.Type switch
    {
        "gcp:secretmanager/secret:Secret" => "secret",
        "gcp:storage/bucket:Bucket" when resource.At("labels.purpose").AsText() == "backup" => "backupBucket",
        "gcp:sql/databaseInstance:DatabaseInstance" => "database",
        "gcp:kms/cryptoKey:CryptoKey" => "key",
        Plan.Urn.StackType => "project",
        _ => null,
    };

    /// <summary>The service whose permissions reach a kind; empty for the project, which every permission reaches.</summary>
    public static string ServiceOf(string kind) => kind switch
    {
        "secret" => "secretmanager",
        "backupBucket" => "storage",
        "database" => "cloudsql",
        "key" => "cloudkms",
        _ => "",
    };
}
