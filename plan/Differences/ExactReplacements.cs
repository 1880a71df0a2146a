using System.Net;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Replacements that a provider decides by code which is known exactly.</summary>
static class ExactReplacements
{
    /// <summary>What a change does, and why; null where no rule speaks of the property.</summary>
    public static (ReplacementEffect Effect, string Because)? Decide(
        string type, PropertyPath path, MapValue old, MapValue inputs) => (type, path.ToString()) switch
        {
            ("gcp:compute/disk:Disk" or "gcp:compute/regionDisk:RegionDisk", "size") => DiskSize(old.Find("size"), inputs.Find("size")),
            ("gcp:compute/subnetwork:Subnetwork", "ipCidrRange") => Range(old.Find("ipCidrRange"), inputs.Find("ipCidrRange")),
            ("gcp:storage/bucket:Bucket", "retentionPolicy.isLocked") => Lock(old, inputs),
            ("gcp:storage/bucket:Bucket", "retentionPolicy") => Lock(old, inputs),
            ("gcp:sql/databaseInstance:DatabaseInstance", "masterInstanceName") => SqlSwitchover.Decide(old, inputs),
            ("gcp:compute/instanceTemplate:InstanceTemplate" or "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", _)
                when path.Segments is ["labels", ..] =>
                (ReplacementEffect.Must, "a template's effective labels can't be changed"),
            _ => null,
        };

    static (ReplacementEffect, string) DiskSize(PropertyValue? old, PropertyValue? @new) => (old, @new) switch
    {
        (NumberValue o, NumberValue n) when n.Value < o.Value => (ReplacementEffect.Must, "a disk can't shrink"),
        (NumberValue, NumberValue) => (ReplacementEffect.None, "a disk grows in place"),
        _ => (ReplacementEffect.May, "a disk can't shrink, and one of the sizes isn't known"),
    };

    static (ReplacementEffect, string) Range(PropertyValue? old, PropertyValue? @new)
    {
        if (old is not TextValue o
            || @new is not TextValue n
            || !IPNetwork.TryParse(o.Value, out var before)
            || !IPNetwork.TryParse(n.Value, out var after))
        {
            return (ReplacementEffect.May, "a subnet's range can only be widened, and one of the ranges isn't known");
        }

        return after.PrefixLength <= before.PrefixLength && after.Contains(before.BaseAddress)
            ? (ReplacementEffect.None, "a subnet's range is widened in place")
            : (ReplacementEffect.Must, "a subnet's range can only be widened");
    }

    static (ReplacementEffect, string) Lock(MapValue old, MapValue inputs) => IsLocked(old) && !IsLocked(inputs)
        ? (ReplacementEffect.Must, "a locked retention policy can't be unlocked")
        : (ReplacementEffect.None, "a retention policy that isn't locked changes in place");

    static bool IsLocked(MapValue bucket) => (bucket.Find("retentionPolicy") as MapValue)?.Find("isLocked") is BoolValue { Value: true };
}
