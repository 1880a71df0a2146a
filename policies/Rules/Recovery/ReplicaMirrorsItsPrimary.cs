using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Recovery;

/// <summary>A replica is as safe as the primary it may replace, setting by setting.</summary>
public sealed class ReplicaMirrorsItsPrimary : StackRule
{
    /// <summary>What both must have alike.</summary>
    public static readonly Setting<Sequence<string>> Paths = new(
        "paths",
        "Inputs that a replica must have as its primary has them.",
        (Sequence<string>)
        [
            "databaseVersion", "deletionProtection", "settings.connectorEnforcement", "settings.databaseFlags",
            "settings.deletionProtectionEnabled",
            "settings.diskAutoresize", "settings.edition", "settings.insightsConfig", "settings.ipConfiguration.ipv4Enabled",
            "settings.ipConfiguration.privateNetwork",
            "settings.ipConfiguration.sslMode", "settings.ipConfiguration.authorizedNetworks", "settings.ipConfiguration.serverCaMode",
            "settings.userLabels",
        ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-dr-replica-mirrors-primary",
        AppliesTo = "gcp:sql/databaseInstance:DatabaseInstance",
        Severity = Severity.Critical,
        Summary = "After a failover the replica is the primary, with the settings it has.",
        Remediation = "Make both by one Infra.Gcp.Database.PostgresDatabase.",
        Levels = new(Level.Disabled, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.14"],
        Settings = [Paths],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:sql/databaseInstance:DatabaseInstance").SelectMany(primary => stack.ReferencedBy(
            primary,
            "gcp:sql/databaseInstance:DatabaseInstance",
            "masterInstanceName").SelectMany(replica => Get(Paths, stack).Select(path =>
        {
            var (wanted, given) = (primary.At(path), replica.At(path));
            return wanted.IsUnknown || given.IsUnknown
                ? SameOrigin(wanted, given) ? Verdict.Passed : given.IsUnknown ? given.Undetermined() : wanted.Undetermined()
                : Verdict.That(
                    Equals(wanted.Value, given.Value),
                    replica,
                    $"{path} must be as on {primary.Name} ({wanted.Shown}), got {given.Shown}.");
        })));

    static bool SameOrigin(Property left, Property right) => left.Origin is { } a && right.Origin is { } b && a.Equals(b);
}
