namespace Groundwork.Policies.Rules.Order;

/// <summary>Which Google API each type of resource is made by.</summary>
static class ApiOf
{
    static readonly Dictionary<string, string> ByModule = new(StringComparer.Ordinal)
    {
        ["billing"] = "billingbudgets",
        ["cloudbuildv2"] = "cloudbuild",
        ["cloudfunctionsv2"] = "cloudfunctions",
        ["cloudids"] = "ids",
        ["cloudrunv2"] = "run",
        ["kms"] = "cloudkms",
        ["projects"] = "cloudresourcemanager",
        ["serviceaccount"] = "iam",
        ["sql"] = "sqladmin",
        ["tags"] = "cloudresourcemanager",
    };

    static readonly Dictionary<string, string> ByType = new(StringComparer.Ordinal)
    {
        ["gcp:projects/iAMCustomRole:IAMCustomRole"] = "iam",
        ["gcp:projects/serviceIdentity:ServiceIdentity"] = "serviceusage",
        ["gcp:storage/transferJob:TransferJob"] = "storagetransfer",
    };

    /// <summary>The API, e.g. <c>compute.googleapis.com</c>; null for what no API of the project makes.</summary>
    public static string? Type(string type)
    {
        if (!type.StartsWith("gcp:", StringComparison.Ordinal)
            || type is "gcp:projects/service:Service" or "gcp:organizations/project:Project")
        {
            return null;
        }

        var module = type["gcp:".Length..type.IndexOf('/', StringComparison.Ordinal)];
        return $"{ByType.GetValueOrDefault(type, ByModule.GetValueOrDefault(module, module))}.googleapis.com";
    }
}
