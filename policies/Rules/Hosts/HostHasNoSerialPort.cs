namespace Groundwork.Policies.Rules.Hosts;

/// <summary>No host has an interactive serial port.</summary>
public sealed class HostHasNoSerialPort : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-vm-no-serial-port",
        AppliesTo = Machines.Types,
        Severity = Severity.Medium,
        Summary = "The serial console knows no address filter.",
        Remediation = "Leave metadata serial-port-enable out, or set it to FALSE.",
        Frameworks = ["cis-gcp@4.0:4.5", "cis-gcp@5.0:4.5", "soc2@2017:CC6.6"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs host)
    {
        yield return host.Require("metadata[\"serial-port-enable\"]").Off();
    }
}
