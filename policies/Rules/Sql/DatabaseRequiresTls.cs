namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every connection to an instance is encrypted.</summary>
public sealed class DatabaseRequiresTls : ResourceRule
{
    /// <summary>Whether clients must show a certificate.</summary>
    public static readonly Setting<bool> RequireClientCertificate = new(
        "requireClientCertificate",
        "Whether clients must show a certificate; SQL Server has no such mode.",
        false);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-ssl-mode",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "Without it a client may send its password and data in the clear.",
        Rationale = "requireSsl is gone from the API; both strict modes are valid.",
        Remediation = "Set settings.ipConfiguration.sslMode to ENCRYPTED_ONLY or TRUSTED_CLIENT_CERTIFICATE_REQUIRED.",
        Levels = new(Level.Remediate, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.4", "cis-gcp@5.0:6.4", "iso-27001@2022:A.8.12", "soc2@2017:CC6.7", "pci-dss@3.2.1:4.1"],
        Settings = [RequireClientCertificate],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        var mode = sql.Require("settings.ipConfiguration.sslMode");

        yield return mode.OneOf("ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED");
        if (Get(RequireClientCertificate, sql))
        {
            yield return Instances.IsEngine(sql, "SQLSERVER")
                .Or(mode.EqualTo("TRUSTED_CLIENT_CERTIFICATE_REQUIRED"))
                .Saying("settings.ipConfiguration.sslMode must be TRUSTED_CLIENT_CERTIFICATE_REQUIRED.");
        }
    }

    /// <inheritdoc/>
    public override ResourceInputs? Remediate(ResourceInputs resource) =>
        resource.With("settings.ipConfiguration.sslMode", "ENCRYPTED_ONLY");
}
