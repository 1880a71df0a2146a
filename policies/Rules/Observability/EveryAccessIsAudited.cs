namespace Groundwork.Policies.Rules.Observability;

/// <summary>Reading and writing data of every service is in the audit log, for everybody.</summary>
public sealed class EveryAccessIsAudited : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-audit-logs-all-services",
        AppliesTo =
        [
            "gcp:projects/iAMAuditConfig:IAMAuditConfig",
            "gcp:folder/iamAuditConfig:IamAuditConfig",
            "gcp:organizations/iamAuditConfig:IamAuditConfig",
        ],
        Severity = Severity.High,
        Summary = "Who read what can be told only if it was written down.",
        Remediation = "Make a projects.IAMAuditConfig for allServices with ADMIN_READ, DATA_READ and DATA_WRITE, and exempt nobody.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.1", "cis-gcp@5.0:2.1", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2", "pci-dss@3.2.1:10.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var configs = stack.OfType(Metadata.AppliesTo).ToArray();

        foreach (var type in (string[])["ADMIN_READ", "DATA_READ", "DATA_WRITE"])
        {
            var nothing = stack.Violation($"The audit configuration of allServices must log {type}, got none that does.");
            yield return Verdict.OneOf(configs.Select(c => Logs(c, type)), nothing);
        }

        foreach (var config in configs)
        {
            yield return config.Each("auditLogConfigs").All(static log => log.Require("exemptedMembers").Absent());
        }
    }

    static Verdict Logs(ResourceInputs config, string type) =>
        config.Require("service")
            .EqualTo("allServices")
            .And(config.Each("auditLogConfigs").Any(log => log.Require("logType").EqualTo(type), $"log {type}"));
}
