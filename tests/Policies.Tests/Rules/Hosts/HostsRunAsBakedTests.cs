using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostsRunAsBakedTests : ResourceRuleTests<HostsRunAsBaked>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "it")
        .With("disks[0].boot", true)
        .With("disks[0].sourceImage", "projects/p/global/images/host-0123abcd")
        .With("disks[0].diskType", "pd-balanced")
        .With("machineType", "e2-standard-4")
        .With("scheduling.automaticRestart", true)
        .With("scheduling.onHostMaintenance", "MIGRATE")
        .With("networkInterfaces[0].stackType", "IPV4_ONLY")
        .With("serviceAccount.scopes", ["https://www.googleapis.com/auth/cloud-platform"])
        .With("metadata[\"enable-osconfig\"]", "true")
        .With("metadata[\"user-data\"]", "#cloud-config");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("disks[0].sourceImage", "projects/debian-cloud/global/images/family/debian-12"),
            "disks[0].sourceImage must be an image of this project, named with its hash, got "
                + "projects/debian-cloud/global/images/family/debian-12.")
        .MissingOrNull("disks[0].sourceImage", "disks[0].sourceImage must be an image of this project, named with its hash, got nothing.")
        .Rejects(
            r => r.With("disks[0].diskType", "pd-standard"),
            "disks[0].diskType must be one of pd-balanced, pd-ssd, hyperdisk-balanced, got pd-standard.")
        .MissingOrNull("disks[0].diskType", "disks[0].diskType must be one of pd-balanced, pd-ssd, hyperdisk-balanced, got nothing.")
        .Rejects(r => r.With("machineType", "e2-micro"), "machineType must be a machine such as e2-standard-4, got e2-micro.")
        .MissingOrNull("machineType", "machineType must be a machine such as e2-standard-4, got nothing.")
        .Rejects(r => r.With("scheduling.automaticRestart", false), "scheduling.automaticRestart must be true, got false.")
        .MissingOrNull("scheduling.automaticRestart", "scheduling.automaticRestart must be true, got nothing.")
        .Rejects(r => r.With("scheduling.onHostMaintenance", "TERMINATE"), "scheduling.onHostMaintenance must be MIGRATE, got TERMINATE.")
        .MissingOrNull("scheduling.onHostMaintenance", "scheduling.onHostMaintenance must be MIGRATE, got nothing.")
        .Rejects(
            r => r.With("networkInterfaces[0].stackType", "IPV4_IPV6"),
            "networkInterfaces[0].stackType must be IPV4_ONLY, got IPV4_IPV6.")
        .MissingOrNull("networkInterfaces[0].stackType")
        .Rejects(r => r.With("metadata[\"enable-osconfig\"]", "false"), "metadata[\"enable-osconfig\"] must be on, got false.")
        .MissingOrNull("metadata[\"enable-osconfig\"]", "metadata[\"enable-osconfig\"] must be on, got nothing.")
        .MissingOrNull("metadata[\"user-data\"]", "metadata[\"user-data\"] must be set, got nothing.")
        .Rejects(
            r => r.With("disks[0].boot", false),
            "disks must have a disk to boot from, got [{boot: false, diskType: pd-balanced, sourceImage: "
                + "projects/p/global/images/host-0123abcd}].")
        .Rejects(r => r.With("disks[0].autoDelete", false), "disks[0].autoDelete must be true, got false.")
        .Rejects(
            r => r.With("serviceAccount.scopes", ["userinfo-email"]),
            "serviceAccount.scopes[0] must be one of cloud-platform, https://www.googleapis.com/auth/cloud-platform, got userinfo-email.")
        .Missing("serviceAccount.scopes", "serviceAccount.scopes must have the scope cloud-platform, got nothing.")
        .Unknown("disks[0].sourceImage")
        .Secret(
            "disks[0].sourceImage",
            "projects/debian-cloud/global/images/family/debian-12",
            "disks[0].sourceImage must be an image of this project, named with its hash, got [secret].");
}
