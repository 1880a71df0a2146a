using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>The properties that Kubernetes can't change in place, as Pulumi's provider lists them.</summary>
readonly struct KubernetesReplacements(string type, ResourceSchema? schema, MapValue old, MapValue provider)
{
    /// <summary>Of every kind, those that a CustomResourceDefinition adds included.</summary>
    static readonly string[] Always = ["metadata.name", "metadata.namespace"];

    /// <summary>Whether a change at <paramref name="path"/> replaces the object.</summary>
    public bool IsForced(PropertyPath path) =>
        (path.Segments is ["metadata"] && old.ContainsKey("metadata"))
        || Always.Any(p => Covers(p, path))
        || (schema?.ReplacingPaths.Any(p => Covers(p, path)) == true && !IsMutableData(path));

    static bool Covers(string pattern, PropertyPath path) => PathPattern.TryParse(pattern)!.Contains(path);

    /// <summary>The provider changes a map of settings in place where it is told to, and the map isn't immutable.</summary>
    bool IsMutableData(PropertyPath path) =>
        path.Segments is ["data" or "stringData" or "binaryData", ..]
        && old.Find("immutable") is not BoolValue { Value: true }
        && (type, IsOn("enableConfigMapMutable"), IsOn("enableSecretMutable")) is ("kubernetes:core/v1:ConfigMap", true, _)
            or ("kubernetes:core/v1:Secret", _, true);

    // A provider's settings are sent as text.
    bool IsOn(string setting) => provider.Find(setting) is BoolValue { Value: true } or TextValue { Value: "true" };
}
