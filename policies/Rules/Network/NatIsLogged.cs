namespace Groundwork.Policies.Rules.Network;

/// <summary>Every connection that NAT makes or drops is logged.</summary>
public sealed class NatIsLogged : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-nat-logging",
        AppliesTo = "gcp:compute/routerNat:RouterNat",
        Severity = Severity.Medium,
        Summary = "Which host talked to an exchange by which address can be told afterwards.",
        Remediation = "Set logConfig with enable and filter ALL, or use Infra.Gcp.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.15"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs nat)
    {
        yield return nat.Require("logConfig.enable").True();
        yield return nat.Require("logConfig.filter").EqualTo("ALL");
    }
}
