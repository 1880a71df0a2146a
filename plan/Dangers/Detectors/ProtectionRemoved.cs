using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>A guard against mistakes or attacks is taken away.</summary>
sealed class ProtectionRemoved : IDangerDetector
{
    static readonly Dictionary<string, string> Guards = new(StringComparer.Ordinal)
    {
        ["gcp:iam/denyPolicy:DenyPolicy"] = "what it denied is allowed again",
        ["gcp:orgpolicy/policy:Policy"] = "what it forbade is allowed again",
        ["gcp:compute/securityPolicy:SecurityPolicy"] = "requests are no longer filtered",
        ["gcp:cloudids/endpoint:Endpoint"] = "intrusions are no longer detected",
        ["gcp:compute/packetMirroring:PacketMirroring"] = "intrusion detection sees no traffic any more",
        ["gcp:projects/iAMAuditConfig:IAMAuditConfig"] = "access to data is no longer logged",
        ["gcp:logging/projectSink:ProjectSink"] = "logs are no longer kept where it sent them",
        ["gcp:binaryauthorization/policy:Policy"] = "unsigned images may run",
        ["gcp:compute/resourcePolicy:ResourcePolicy"] = "disks are no longer backed up by it",
        ["gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment"] = "the disk is no longer backed up by it",
        ["gcp:osconfig/patchDeployment:PatchDeployment"] = "hosts are no longer patched",
        ["gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation"] = "none of the firewall's rules holds any more",
        ["kubernetes:networking.k8s.io/v1:NetworkPolicy"] = "pods may be reached from everywhere",
        ["kubernetes:policy/v1:PodDisruptionBudget"] = "maintenance may stop all pods at once",
        ["aws:guardduty/detector:Detector"] = "intrusions are no longer detected",
        ["aws:cloudtrail/trail:Trail"] = "calls are no longer logged",
        ["aws:wafv2/webAcl:WebAcl"] = "requests are no longer filtered",
        ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"] = "backups can be deleted",
        ["aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration"] = "objects can be deleted",
    };

    static readonly HashSet<string> Flags = new(
        [
            "deletionProtection", "deletionProtectionEnabled", "enableDeletionProtection", "isLocked", "locked", "requireSsl",
            "enableSecureBoot", "enableVtpm", "enableIntegrityMonitoring", "enableLogging", "shieldedInstanceConfig",
        ],
        StringComparer.Ordinal);

    static readonly string[] SslModes = ["ALLOW_UNENCRYPTED_AND_ENCRYPTED", "ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"];

    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        if (difference is { Operation: Operation.Delete, IsLeftover: false, Old: { } old } && Guards.TryGetValue(old.Type, out var loss))
        {
            yield return Of(DangerRank.High, $"Without it, {loss}.", default);
        }

        var leaves = ChangedLeaf.Of(difference).ToArray();
        var off = leaves.Where(IsGuardOff).ToArray();
        var unprotected = difference.New is not null && difference.OptionChanges.Any(static o => o is { Option: "protect", Old: "true" });
        if (unprotected || off.Length > 0)
        {
            string[] names =
            [
                .. unprotected ? ["Pulumi's protection"] : Array.Empty<string>(),
                .. off.Select(static l => l.Path.ToString()),
            ];
            var list = names.Length == 1 ? $"{names[0]} is" : $"{string.Join(", ", names[..^1])} and {names[^1]} are";
            yield return Of(
                DangerRank.High,
                $"{list} switched off{(unprotected ? ": the next change may delete it." : ".")}",
                off.Length > 0 ? off[0].Path : default);
        }

        foreach (var leaf in leaves)
        {
            if (Reason(leaf) is { } reason)
            {
                yield return Of(DangerRank.High, reason, leaf.Path) with { Certainty = leaf.Change.Certainty };
            }
        }

        Danger Of(DangerRank rank, string reason, PropertyPath path) =>
            new(DangerKind.ProtectionRemoved, rank, stack.Desired.Name, difference.Urn, reason) { Path = path };
    }

    // Where deletionProtection is left out, the provider takes true.
    static bool IsGuardOff(ChangedLeaf leaf) =>
        (leaf.IsSwitchedOff && Flags.Contains(leaf.Name))
        || leaf is { Name: "deletionProtection", Old: null, New: BoolValue { Value: false } };

    static string? Reason(ChangedLeaf leaf) => leaf switch
    {
        { Name: "sslMode", Old: TextValue old } when Rank(old) > Rank(leaf.New) =>
            $"sslMode is no longer {old.Value}: less is asked of a connection.",
        { Name: "kmsKeyName" or "encryptionKeyName" or "defaultKmsKeyName", Old: not null, New: null } =>
            $"{leaf.Name} is gone: data is no longer encrypted with our own key.",
        { Name: "availabilityType", Old: TextValue { Value: "REGIONAL" }, New: null or TextValue } =>
            "availabilityType is no longer REGIONAL: a zone's failure stops it.",
        { Name: "deletionPolicy", Old: TextValue { Value: "PREVENT" or "ABANDON" } old } =>
            $"deletionPolicy is no longer {old.Value}: the next deletion reaches the cloud.",
        { Name: "aggregationInterval", New: null } when leaf.EndsWith("logConfig", "aggregationInterval") => "Flow logs are switched off.",
        _ => null,
    };

    static int Rank(PropertyValue? mode) => mode is TextValue text ? Array.IndexOf(SslModes, text.Value) : mode is null ? 0 : int.MaxValue;
}
