namespace Groundwork.Policies.Rules.Hosts;

/// <summary>The disks of a host are encrypted with our own key, and it forwards nothing.</summary>
public sealed class HostDisksAreEncryptedWithOwnKey : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-disk-cmek",
        AppliesTo = ["gcp:compute/instanceTemplate:InstanceTemplate", "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate"],
        Severity = Severity.Medium,
        Summary = "Whoever gets at the disk gets nothing, whoever gets at the host gets no further.",
        Remediation = "Set diskEncryptionKey, or use Infra.Gcp.Hosts.ServiceFleet.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs template)
    {
        yield return template.Each("disks").AtLeast(1, "name a disk");
        yield return template.Each("disks").All(static disk => disk.Require("diskEncryptionKey.kmsKeySelfLink").Present());
        yield return template.Each("disks").All(static disk => disk.Require("diskSizeGb").AtLeast(30));
        yield return template.Require("canIpForward").DefaultingTo(false).False();
    }
}
