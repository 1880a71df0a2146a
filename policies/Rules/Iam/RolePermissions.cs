namespace Groundwork.Policies.Rules.Iam;

/// <summary>Which roles hold a permission: those of Google that matter here, and the custom roles of the stack by what they list.</summary>
static class RolePermissions
{
    static readonly string[] Everything = ["roles/owner", "roles/editor"];

    static readonly Dictionary<string, string[]> Predefined = new(StringComparer.Ordinal)
    {
        ["cloudsql.instances.delete"] = ["roles/cloudsql.admin"],
        ["cloudsql.instances.update"] = ["roles/cloudsql.admin", "roles/cloudsql.editor"],
        ["cloudsql.backupRuns.delete"] = ["roles/cloudsql.admin"],
        ["storage.objects.delete"] =
        [
            "roles/storage.admin", "roles/storage.objectAdmin", "roles/storage.objectUser", "roles/storage.legacyBucketOwner",
            "roles/storage.legacyBucketWriter",
        ],
        ["storage.buckets.delete"] = ["roles/storage.admin"],
        ["storage.buckets.update"] = ["roles/storage.admin", "roles/storage.legacyBucketOwner"],
        ["secretmanager.versions.access"] = ["roles/secretmanager.secretAccessor", "roles/secretmanager.admin"],
    };

    /// <summary>Whether a grant of the role holds one of the permissions; a role that isn't known may hold any.</summary>
    public static bool MayHold(Grant grant, StackView stack, params string[] permissions)
    {
        if (grant.Role is { } role && !role.Contains("/roles/", StringComparison.Ordinal))
        {
            return Everything.Contains(role) || permissions.Any(p => Predefined.TryGetValue(p, out var roles) && roles.Contains(role));
        }

        if (grant.Role is null && grant.Source.At("role").IsMissing)
        {
            return false;
        }

        var custom = CustomRoleOf(grant, stack);
        return custom is null
            || custom.Each("permissions") is { IsComplete: false }
            || custom.Each("permissions").Any(p => p.AsText() is null || permissions.Contains(p.AsText()));
    }

    /// <summary>The custom role of the stack that is granted; null where it is none.</summary>
    public static ResourceInputs? CustomRoleOf(Grant grant, StackView stack)
    {
        const string Below = "/roles/";
        var targets = stack.Targets(grant.Source, "role").OfType(CustomRoles.Type);
        return targets.Count > 0
            ? targets[0]
            : grant.Role?.LastIndexOf(Below, StringComparison.Ordinal) is { } at and >= 0
                ? stack.Once(CustomRoles.Of).Find(grant.Role[(at + Below.Length)..])
                : null;
    }
}
