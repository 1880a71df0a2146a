using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class EveryAccessIsAuditedTests : StackRuleTests<EveryAccessIsAudited>
{
    static readonly ResourceInputs Root = new("pulumi:pulumi:Stack", "groundwork-prod");

    static readonly ResourceInputs Config = new ResourceInputs("gcp:projects/iAMAuditConfig:IAMAuditConfig", "audit")
        .With("service", "allServices")
        .With("auditLogConfigs[0].logType", "ADMIN_READ")
        .With("auditLogConfigs[1].logType", "DATA_READ")
        .With("auditLogConfigs[2].logType", "DATA_WRITE");

    static string Nothing(string type) => $"The audit configuration of allServices must log {type}, got none that does.";

    protected override StackCases Cases => new StackCases(new StackView(Root, Config))
        .Rejects(
            s => s.Change("audit", c => c.With("service", "storage.googleapis.com")),
            Nothing("ADMIN_READ"),
            Nothing("DATA_READ"),
            Nothing("DATA_WRITE"))
        .Rejects(s => s.Change("audit", c => c.Without("auditLogConfigs[2]")), Nothing("DATA_WRITE"))
        .Rejects(
            s => s.Change("audit", c => c.With("auditLogConfigs[1].exemptedMembers", ["user:a@example.com"])),
            "auditLogConfigs[1].exemptedMembers must not be set, got [user:a@example.com].")
        .MissingResource("audit", Nothing("ADMIN_READ"), Nothing("DATA_READ"), Nothing("DATA_WRITE"))
        .Null("audit", "service", Nothing("ADMIN_READ"), Nothing("DATA_READ"), Nothing("DATA_WRITE"))
        .Unknown("audit", "service")
        .Unknown("audit", "auditLogConfigs")
        .Secret("audit", "service", "allServices");
}
