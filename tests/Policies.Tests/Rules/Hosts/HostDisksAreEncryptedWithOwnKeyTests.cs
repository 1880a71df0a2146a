using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostDisksAreEncryptedWithOwnKeyTests : ResourceRuleTests<HostDisksAreEncryptedWithOwnKey>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "it")
        .With("disks[0].diskEncryptionKey.kmsKeySelfLink", "key")
        .With("disks[0].diskSizeGb", 50)
        .With("canIpForward", false);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("disks[0].diskSizeGb", 10), "disks[0].diskSizeGb must be at least 30, got 10.")
        .MissingOrNull("disks[0].diskSizeGb", "disks[0].diskSizeGb must be at least 30, got nothing.")
        .MissingOrNull("disks[0].diskEncryptionKey.kmsKeySelfLink", "disks[0].diskEncryptionKey.kmsKeySelfLink must be set, got nothing.")
        .Rejects(r => r.With("canIpForward", true), "canIpForward must be false, got true.")
        .MissingOrNull("canIpForward")
        .Missing("disks", "disks must name a disk, got nothing.")
        .Unknown("disks[0].diskSizeGb")
        .Secret("disks[0].diskSizeGb", 10, "disks[0].diskSizeGb must be at least 30, got [secret].");
}
