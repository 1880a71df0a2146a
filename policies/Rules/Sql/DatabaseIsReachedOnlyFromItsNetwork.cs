namespace Groundwork.Policies.Rules.Sql;

/// <summary>An instance has its own range and certificates, and no other way in.</summary>
public sealed class DatabaseIsReachedOnlyFromItsNetwork : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-private-connectivity",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "Google's other services get at the database without passing the firewall otherwise.",
        Remediation = "Set allocatedIpRange, serverCertificateRotationMode and leave enablePrivatePathForGoogleCloudServices off.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.ipConfiguration.enablePrivatePathForGoogleCloudServices").False();
        yield return sql.Require("settings.ipConfiguration.privateNetwork").Present();
        yield return sql.Require("settings.ipConfiguration.allocatedIpRange").Present();
        yield return sql.Require("settings.ipConfiguration.serverCertificateRotationMode").EqualTo("AUTOMATIC_ROTATION_DURING_MAINTENANCE");
    }
}
