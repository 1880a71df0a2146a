namespace Groundwork.Policies.Rules.Iam;

/// <summary>A grant to tunnel to hosts is for SSH and no other port.</summary>
public sealed class TunnelsAreForSshAlone : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iap-tunnel-ssh-only",
        AppliesTo = ["gcp:iap/tunnelIamMember:TunnelIamMember", "gcp:iap/tunnelInstanceIAMMember:TunnelInstanceIAMMember"],
        Severity = Severity.Medium,
        Summary = "Without the condition every port of every host is open to whoever may log in.",
        Remediation = "Set the condition's expression to destination.port == 22.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return grant.Require("role").EqualTo("roles/iap.tunnelResourceAccessor");
        yield return grant.Require("condition.expression").EqualTo("destination.port == 22");
    }
}
