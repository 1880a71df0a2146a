using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsAlwaysOnTests : ResourceRuleTests<DatabaseIsAlwaysOn>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("settings.activationPolicy", "ALWAYS")
        .With("settings.diskAutoresize", true)
        .With("settings.diskAutoresizeLimit", 2000)
        .With("settings.diskType", "PD_SSD");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("settings.diskAutoresizeLimit", 0), "settings.diskAutoresizeLimit must be at least 100, got 0.")
        .MissingOrNull("settings.diskAutoresizeLimit", "settings.diskAutoresizeLimit must be at least 100, got nothing.")
        .Rejects(r => r.With("settings.activationPolicy", "NEVER"), "settings.activationPolicy must be ALWAYS, got NEVER.")
        .MissingOrNull("settings.activationPolicy")
        .Rejects(r => r.With("settings.diskAutoresize", false), "settings.diskAutoresize must be true, got false.")
        .MissingOrNull("settings.diskAutoresize")
        .Rejects(r => r.With("settings.diskType", "PD_HDD"), "settings.diskType must be one of PD_SSD, HYPERDISK_BALANCED, got PD_HDD.")
        .MissingOrNull("settings.diskType", "settings.diskType must be one of PD_SSD, HYPERDISK_BALANCED, got nothing.")
        .Unknown("settings.diskAutoresizeLimit")
        .Secret("settings.diskAutoresizeLimit", 0, "settings.diskAutoresizeLimit must be at least 100, got [secret].");
}
