namespace Groundwork.Policies.Rules.Order;

/// <summary>An instance with a private address is made after the connection that gives it one.</summary>
public sealed class DatabaseFollowsItsPrivateConnection : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-order-sql-private-connection",
        AppliesTo = ["gcp:sql/databaseInstance:DatabaseInstance", "gcp:servicenetworking/connection:Connection"],
        Severity = Severity.Medium,
        Summary = "The first update fails otherwise, where no preview sees it.",
        Remediation = "Depend on the network's connection: Infra.Gcp.Network.PrivateNetwork.Ready.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var connected = stack.After(stack.OfType("gcp:servicenetworking/connection:Connection"));
        return stack.OfType("gcp:sql/databaseInstance:DatabaseInstance")
            .Select(sql => sql.Require("settings.ipConfiguration.privateNetwork").Present().IsPassed
                ? Verdict.That(
                    connected.Contains(sql.Urn),
                    sql,
                    "The instance must depend on the servicenetworking.Connection of its network.")
                : Verdict.Passed);
    }
}
