using Groundwork.Policies.Rules.Recovery;

namespace Groundwork.Policies.Tests.Rules.Recovery;

public sealed class ReplicaMirrorsItsPrimaryTests : StackRuleTests<ReplicaMirrorsItsPrimary>
{
    static readonly ResourceInputs Primary = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "primary")
        .With("settings.ipConfiguration.sslMode", "ENCRYPTED_ONLY").With("settings.ipConfiguration.privateNetwork", "network");

    static readonly ResourceInputs Replica = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "replica")
        .With("masterInstanceName", Primary.Output("name"))
        .With("settings.ipConfiguration.sslMode", "ENCRYPTED_ONLY")
        .With("settings.ipConfiguration.privateNetwork", "network");

    protected override StackCases Cases => new StackCases(new StackView(Primary, Replica))
        .Accepts("another size", s => s.Change("replica", r => r.With("settings.tier", "db-perf-optimized-N-2")))
        .Rejects(
            s => s.Change("replica", r => r.With("settings.ipConfiguration.sslMode", "ALLOW_UNENCRYPTED_AND_ENCRYPTED")),
            "settings.ipConfiguration.sslMode must be as on primary (ENCRYPTED_ONLY), got ALLOW_UNENCRYPTED_AND_ENCRYPTED.")
        .Rejects(
            s => s.Change("replica", r => r.With("settings.databaseFlags[0].name", "x")),
            "settings.databaseFlags must be as on primary (nothing), got [{name: x}].")
        .Missing(
            "replica",
            "settings.ipConfiguration.sslMode",
            "settings.ipConfiguration.sslMode must be as on primary (ENCRYPTED_ONLY), got nothing.")
        .Null(
            "replica",
            "settings.ipConfiguration.sslMode",
            "settings.ipConfiguration.sslMode must be as on primary (ENCRYPTED_ONLY), got nothing.")
        .Unknown("replica", "settings.ipConfiguration.sslMode")
        .Secret(
            "replica",
            "settings.ipConfiguration.sslMode",
            "OFF",
            "settings.ipConfiguration.sslMode must be as on primary (ENCRYPTED_ONLY), got [secret].");
}
