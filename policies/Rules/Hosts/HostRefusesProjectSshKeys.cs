namespace Groundwork.Policies.Rules.Hosts;

/// <summary>No host lets in whoever has a key in the project's metadata.</summary>
public sealed class HostRefusesProjectSshKeys : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-vm-block-project-ssh-keys",
        AppliesTo = Machines.Types,
        Severity = Severity.Medium,
        Summary = "One key in the project's metadata would open every host.",
        Remediation = "Set metadata block-project-ssh-keys to TRUE.",
        Levels = new(Level.Remediate, Level.Remediate, Level.Remediate),
        Frameworks = ["cis-gcp@4.0:4.3", "cis-gcp@5.0:4.3", "soc2@2017:CC6.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs host)
    {
        yield return host.Require("metadata[\"block-project-ssh-keys\"]").On();
    }

    /// <inheritdoc/>
    public override ResourceInputs? Remediate(ResourceInputs resource) =>
        resource.Require("metadata").IsUnknown ? null : resource.With("metadata[\"block-project-ssh-keys\"]", "TRUE");
}
