using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsEncryptedWithOwnKeyTests : ResourceRuleTests<DatabaseIsEncryptedWithOwnKey>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("encryptionKeyName", "projects/p/locations/us-central1/keyRings/r/cryptoKeys/k");

    protected override RuleCases Cases => new RuleCases(Database)
        .Rejects(d => d.With("encryptionKeyName", ""), "encryptionKeyName must be set, got \"\".")
        .MissingOrNull("encryptionKeyName", "encryptionKeyName must be set, got nothing.")
        .Unknown("encryptionKeyName", Outcome.Passed)
        .Secret("encryptionKeyName", "projects/p/locations/us-central1/keyRings/r/cryptoKeys/k");
}
