using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsGuardedAgainstDeletionTests : ResourceRuleTests<DatabaseIsGuardedAgainstDeletion>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("deletionProtection", true)
        .With("settings.deletionProtectionEnabled", true);

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("the provider's default", d => d.Without("deletionProtection"))
        .Rejects(d => d.With("deletionProtection", false), "deletionProtection must be true, got false.")
        .Rejects(d => d.With("settings.deletionProtectionEnabled", false), "settings.deletionProtectionEnabled must be true, got false.")
        .MissingOrNull("settings.deletionProtectionEnabled", "settings.deletionProtectionEnabled must be true, got nothing.")
        .Unknown("deletionProtection")
        .Unknown("settings.deletionProtectionEnabled")
        .Undetermined("an unknown guard beside a good one", d => d.With("deletionProtection", ResourceInputs.Unknown))
        .Rejects(
            d => d.With("deletionProtection", ResourceInputs.Unknown).With("settings.deletionProtectionEnabled", false),
            "settings.deletionProtectionEnabled must be true, got false.")
        .Secret("deletionProtection", false, "deletionProtection must be true, got [secret].");
}
