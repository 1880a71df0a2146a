namespace Groundwork.Policies.Rules.Sql;

/// <summary>No instance, replicas included, can be reached from the internet.</summary>
public sealed class DatabaseHasNoPublicAddress : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-no-public-ip",
        AppliesTo = Instances.Type,
        Severity = Severity.Critical,
        Summary =
            "A database with a public address is one leaked password away from the internet; the API gives one unless told otherwise.",
        Remediation =
            "Set settings.ipConfiguration.ipv4Enabled to false and give a private network, or use Infra.Gcp.Database.PostgresDatabase.",
        Example = "IpConfiguration = new DatabaseInstanceSettingsIpConfigurationArgs { Ipv4Enabled = false, PrivateNetwork = network.Id },",
        Frameworks = ["cis-gcp@4.0:6.6", "cis-gcp@5.0:6.7", "iso-27001@2022:A.8.1", "soc2@2017:CC6.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.ipConfiguration.ipv4Enabled").DefaultingTo(true).False();
    }
}
