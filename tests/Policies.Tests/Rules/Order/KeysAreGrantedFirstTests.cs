using Groundwork.Policies.Rules.Order;

namespace Groundwork.Policies.Tests.Rules.Order;

public sealed class KeysAreGrantedFirstTests : StackRuleTests<KeysAreGrantedFirst>
{
    static readonly ResourceInputs Key = new("gcp:kms/cryptoKey:CryptoKey", "database");

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "agent")
        .With("cryptoKeyId", Key.Output("id")).With("member", "serviceAccount:service-1@gcp-sa-cloud-sql.iam.gserviceaccount.com");

    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "db")
        .With("encryptionKeyName", Key.Output("id")).DependingOn(Grant);

    const string Early = "The resource must depend on a grant of database to the service that encrypts.";

    protected override StackCases Cases => new StackCases(new StackView(Key, Grant, Database))
        .Rejects(
            s => s.With(new ResourceInputs("gcp:storage/bucket:Bucket", "reports").With("encryption.defaultKmsKeyName", Key.Output("id"))),
            Early)
        .MissingResource("agent", "The resource is encrypted with database, which no service may use.")
        .Missing("agent", "cryptoKeyId", "The resource is encrypted with database, which no service may use.")
        .Null("agent", "cryptoKeyId", "The resource is encrypted with database, which no service may use.")
        .Unknown("db", "encryptionKeyName", Outcome.Passed)
        .Secret("agent", "member", "serviceAccount:service-1@gcp-sa-cloud-sql.iam.gserviceaccount.com");
}
