namespace Groundwork.Policies.Rules.Network;

/// <summary>The connection to private services is Google's, and outlives its removal from the program.</summary>
public sealed class PrivateServicesStayConnected : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-private-connection",
        AppliesTo = "gcp:servicenetworking/connection:Connection",
        Severity = Severity.Medium,
        Summary = "Deleting the peering while an instance uses it fails halfway, with the databases unreachable.",
        Remediation = "Set service and deletionPolicy ABANDON, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs connection)
    {
        yield return connection.Require("service").EqualTo("servicenetworking.googleapis.com");
        yield return connection.Require("deletionPolicy").EqualTo("ABANDON");
    }
}
