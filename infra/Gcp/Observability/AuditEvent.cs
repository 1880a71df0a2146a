namespace Groundwork.Infra.Gcp.Observability;

/// <summary>Something in the log that somebody has to hear of.</summary>
/// <param name="Key">Name in metrics and alerts; must not change.</param>
/// <param name="Title">What happened, in one line.</param>
/// <param name="Severity">How urgent.</param>
/// <param name="Impact">What it may mean.</param>
/// <param name="Filter">Filter of Cloud Logging.</param>
/// <param name="Resources">
/// Monitored resources that the metric's series are of; what Monitoring does not know counts under <c>global</c>.
/// </param>
sealed record AuditEvent(
    string Key,
    string Title,
    AlertSeverity Severity,
    string Impact,
    string Filter,
    params IReadOnlyList<string> Resources)
{
    const string Stranger = "Rare, and never without a ticket: one without is an intruder's. Find who did it and undo it.";
    const string Method = "protoPayload.methodName";
    const string Binding = "protoPayload.serviceData.policyDelta.bindingDeltas";
    const string Sql = "cloudsql.instances";

    /// <summary>Where the entry says who did it, what, and from where; audit entries of Google's and of our services differ.</summary>
    internal (string Actor, string Action, string Address) Fields { get; init; } =
        ("protoPayload.authenticationInfo.principalEmail", "protoPayload.methodName", "protoPayload.requestMetadata.callerIp");

    /// <summary>Name of the runbook under <c>docs/runbooks/</c>, without <c>.md</c>.</summary>
    internal string Runbook { get; init; } = "audit-events";

    /// <summary>
    /// The events of the CIS benchmark's chapter 2, firewall policies and all of Cloud SQL included, and what our services find suspicious.
    /// </summary>
    internal static readonly ImmutableArray<AuditEvent> All =
    [
        new("owner-change", "A project gets or loses an owner", AlertSeverity.High, Stranger,
            $"""
            (protoPayload.serviceName="cloudresourcemanager.googleapis.com" AND (ProjectOwnership OR projectOwnerInvitee))
            OR ({Binding}.action="REMOVE" AND {Binding}.role="roles/owner")
            OR ({Binding}.action="ADD" AND {Binding}.role="roles/owner")
            """, "global"),
        new("audit-config-change", "Less or more is written into the audit log", AlertSeverity.High, Stranger,
            """
            protoPayload.methodName="SetIamPolicy" AND protoPayload.serviceData.policyDelta.auditConfigDeltas:*
            """, "global"),
        new("custom-role-change", "A custom role is made, changed or deleted", AlertSeverity.Medium, Stranger,
            $"""
            resource.type="iam_role" AND ({Method}="google.iam.admin.v1.CreateRole" OR {Method}="google.iam.admin.v1.DeleteRole"
            OR {Method}="google.iam.admin.v1.UpdateRole" OR {Method}="google.iam.admin.v1.UndeleteRole")
            """, "global"),
        new("firewall-change", "A firewall rule or policy changes", AlertSeverity.High, Stranger,
            $"""
            (resource.type="gce_firewall_rule" AND ({Method}:"compute.firewalls.insert" OR {Method}:"compute.firewalls.patch"
            OR {Method}:"compute.firewalls.update" OR {Method}:"compute.firewalls.delete"))
            OR {Method}:"compute.networkFirewallPolicies." OR {Method}:"compute.regionNetworkFirewallPolicies."
            OR {Method}:"compute.firewallPolicies."
            """, "global"),
        new("network-change", "A network or a peering changes", AlertSeverity.High, Stranger,
            $"""
            resource.type="gce_network" AND ({Method}:"compute.networks.insert" OR {Method}:"compute.networks.patch"
            OR {Method}:"compute.networks.delete" OR {Method}:"compute.networks.addPeering"
            OR {Method}:"compute.networks.removePeering" OR {Method}:"compute.networks.updatePeering")
            """, "global"),
        new("route-change", "Traffic is sent another way", AlertSeverity.High, Stranger,
            $"""
            resource.type="gce_route" AND ({Method}:"compute.routes.insert" OR {Method}:"compute.routes.delete")
            """, "global"),
        new("storage-iam-change", "A bucket is opened to somebody", AlertSeverity.Medium, Stranger,
            """
            resource.type="gcs_bucket" AND protoPayload.methodName="storage.setIamPermissions"
            """, "gcs_bucket", "global"),
        new("database-change", "A database instance is changed, promoted or deleted", AlertSeverity.High,
            "Expected during a planned update, a failover or a drill, and at no other time.",
            $"""
            {Method}=("{Sql}.update" OR "{Sql}.patch" OR "{Sql}.delete" OR "{Sql}.promoteReplica"
            OR "{Sql}.failover" OR "{Sql}.switchover" OR "{Sql}.demote" OR "{Sql}.restoreBackup")
            """, "cloudsql_database", "global"),
        new("key-change", "A key is switched off or destroyed", AlertSeverity.Critical,
            "Data under the key can't be read any more. A destroyed version can be restored for 30 days.",
            $"""
            protoPayload.serviceName="cloudkms.googleapis.com" AND ({Method}:"DestroyCryptoKeyVersion" OR {Method}:"UpdateCryptoKeyVersion")
            """, "global"),
        Suspicious("HIGH", AlertSeverity.High),
        Suspicious("CRITICAL", AlertSeverity.Critical),
    ];

    // Our services' own audit entries: user, action, resource, address, time, severity.
    static AuditEvent Suspicious(string level, AlertSeverity severity) => new(
        $"suspicious-activity-{level.ToLowerInvariant()}", $"Suspicious activity ({level}) in a service", severity,
        "A service wrote an audit entry `suspicious_activity`. The entry names user, resource and address: "
            + "block them first, then look further.",
        $"""
        jsonPayload.action="suspicious_activity" AND jsonPayload.severity="{level}"
        """, "gce_instance", "generic_task", "k8s_container", "global")
    {
        Fields = ("jsonPayload.user", "jsonPayload.action", "jsonPayload.address"),
    };
}
