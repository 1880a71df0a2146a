using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Hosts;

/// <summary>A host boots the image that was baked, on a machine that comes back by itself.</summary>
public sealed partial class HostsRunAsBaked : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-host-baked-image",
        AppliesTo = ["gcp:compute/instanceTemplate:InstanceTemplate", "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate"],
        Severity = Severity.High,
        Summary = "An image from elsewhere runs whatever is in it, as the account that trades.",
        Remediation = "Set sourceImage to the image that the host-image build made, or use Infra.Gcp.Hosts.ServiceFleet.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs template)
    {
        yield return template.Each("disks").All(
            static disk => disk.Require("boot")
                .EqualTo(true)
                .Then(() => disk.Require("sourceImage").Matches(Image(), "be an image of this project, named with its hash")));
        yield return template.Each("disks").Any(static disk => disk.Require("boot").True(), "have a disk to boot from");
        yield return template.Each("disks").All(static disk => disk.Require("autoDelete").DefaultingTo(true).True());
        yield return template.Each("disks")
            .All(static disk => disk.Require("diskType").OneOf("pd-balanced", "pd-ssd", "hyperdisk-balanced"));
        yield return template.Require("machineType").Matches(Machine(), "be a machine such as e2-standard-4");
        yield return template.Require("scheduling.automaticRestart").True();
        yield return template.Require("scheduling.onHostMaintenance").EqualTo("MIGRATE");
        yield return template.Each("networkInterfaces")
            .All(static nic => nic.Require("stackType").DefaultingTo("IPV4_ONLY").EqualTo("IPV4_ONLY"));
        yield return template.Each("serviceAccount.scopes").AtLeast(1, "have the scope cloud-platform");
        yield return template.Each("serviceAccount.scopes")
            .All(static scope => scope.OneOf("cloud-platform", "https://www.googleapis.com/auth/cloud-platform"));
        yield return template.Require("metadata[\"enable-osconfig\"]").On();
        yield return template.Require("metadata[\"user-data\"]").Present();
    }

    [GeneratedRegex("^projects/[a-z0-9-]+/global/images/[a-z0-9-]+-[0-9a-f]{8}$")]
    private static partial Regex Image();

    [GeneratedRegex("^[a-z][0-9][a-z]?-(standard|highmem|highcpu)-(2|4|8|16|32|48|64)$")]
    private static partial Regex Machine();
}
