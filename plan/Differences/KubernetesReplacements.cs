using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>The properties that Kubernetes can't change in place, as Pulumi's provider lists them.</summary>
static class KubernetesReplacements
{
    static readonly string[] Always = ["metadata.name", "metadata.namespace"];

    static readonly Dictionary<string, string[]> ByKind = new(StringComparer.Ordinal)
    {
        ["Deployment"] = ["spec.selector"],
        ["DaemonSet"] = ["spec.selector"],
        ["StatefulSet"] = ["spec.selector", "spec.podManagementPolicy", "spec.serviceName", "spec.volumeClaimTemplates", "spec.revisionHistoryLimit"],
        ["Service"] = ["spec.clusterIP"],
        ["Job"] = ["spec.template", "spec.selector", "spec.completions", "spec.parallelism"],
        ["RoleBinding"] = ["roleRef"],
        ["ClusterRoleBinding"] = ["roleRef"],
        ["StorageClass"] = ["parameters", "provisioner"],
        ["PersistentVolumeClaim"] = ["spec.accessModes", "spec.storageClassName", "spec.selector", "spec.volumeName"],
        ["Secret"] = ["type"],
    };

    /// <summary>Whether a change at <paramref name="path"/> replaces a resource of <paramref name="type"/>.</summary>
    public static bool IsForced(string type, PropertyPath path, MapValue old)
    {
        var kind = type[(type.LastIndexOf(':') + 1)..];
        return Always.Any(p => Covers(p, path))
            || (ByKind.TryGetValue(kind, out var paths) && paths.Any(p => Covers(p, path)))
            || (kind == "PodDisruptionBudget" && type.Contains(":policy/v1beta1:", StringComparison.Ordinal) && Covers("spec", path))
            || (kind == "Pod" && Covers("spec", path) && !IsMutableInPod(path))
            || (kind is "Secret" or "ConfigMap" && old.Find("immutable") is BoolValue { Value: true } && path.Segments is [string key, ..] && key is "data" or "stringData" or "binaryData" or "immutable");
    }

    static bool Covers(string pattern, PropertyPath path) => PathPattern.TryParse(pattern)!.Contains(path);

    static bool IsMutableInPod(PropertyPath path) =>
        path.Segments is ["spec", "activeDeadlineSeconds" or "tolerations", ..] or ["spec", "containers" or "initContainers", int, "image"];
}
