using Groundwork.Infra.Gcp.Encryption;

namespace Groundwork.Infra.Tests.Gcp.Encryption;

public sealed class EncryptionKeysTests
{
    const string Key = "gcp:kms/cryptoKey:CryptoKey";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defines_a_protected_key_per_purpose_and_place(bool isPreview)
    {
        var program = await TestProgram.Run(() => New(), isPreview);

        Assert.Equal(
            ["keys-ring-us", "keys-ring-us-central1", "keys-ring-us-east1"],
            program.OfType("gcp:kms/keyRing:KeyRing").Select(ring => ring.Name));
        Assert.Equal(
            ["keys-database-us-central1", "keys-database-us-east1", "keys-images-us"],
            program.OfType(Key).Select(key => key.Name));
        Assert.All(program.OfType(Key), key =>
        {
            Assert.True(key.IsProtected);
            Assert.Equal("7776000s", key["rotationPeriod"]);
            Assert.Equal("2592000s", key["destroyScheduledDuration"]);
            Assert.Equal("ENCRYPT_DECRYPT", key["purpose"]);
        });
        Assert.All(program.OfType("gcp:kms/keyRing:KeyRing"), ring => Assert.True(ring.IsProtected));
    }

    [Fact]
    public async Task Grants_its_agent_the_use_of_each_key_and_nothing_more()
    {
        var program = await TestProgram.Run(() => New());

        var grant = program["gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "keys-database-us-east1-sqladmin"];

        Assert.Equal("roles/cloudkms.cryptoKeyEncrypterDecrypter", grant["role"]);
        Assert.Equal("keys-database-us-east1-id", grant["cryptoKeyId"]);
        Assert.Contains("services-agent-sqladmin", grant.DependsOn);
        Assert.Equal(3, program.OfType("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember").Count());
    }

    [Fact]
    public async Task Gives_a_key_with_the_grants_to_wait_for()
    {
        CmekKey? key = null;

        _ = await TestProgram.Run(() => key = New().For("database", "us-east1"));

        Assert.Equal("us-east1", key!.Location);
        Assert.Equal("keys-database-us-east1-id", await Known.ValueOf(key.Id));
        Assert.Equal(["keys-database-us-east1-sqladmin"], key.Grants.Select(grant => grant.GetResourceName()));
    }

    [Fact]
    public async Task Refuses_a_key_it_does_not_have()
    {
        var message = await Foundation.ErrorOf(() => New().For("database", "europe-west1"));

        Assert.Contains(
            "There is no key for 'database' in europe-west1; add it to EncryptionKeysArgs.Purposes of keys (has: "
                + "database/us-central1, database/us-east1, images/us).",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public async Task Rejects_a_rotation_longer_than_90_days(int days)
    {
        var message = await Foundation.ErrorOf(() => New(days));

        Assert.Contains($"RotationDays must be between 1 and 90, got {days}.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_a_purpose_nobody_uses()
    {
        var error = Assert.Throws<ArgumentException>(() => new KeyPurposeArgs { Locations = ["us"], Agents = [] });

        Assert.Equal("Agents must hold at least one service agent.", error.Message);
    }

    static EncryptionKeys New(int rotationDays = 90)
    {
        var cloud = Foundation.Cloud();

        return new("keys", new()
        {
            Cloud = cloud,
            RotationDays = rotationDays,
            Purposes = new Dictionary<string, KeyPurposeArgs>
            {
                ["database"] = new() { Locations = ["us-central1", "us-east1"], Agents = [cloud.Services.Agent(GoogleApi.SqlAdmin)] },
                ["images"] = new() { Locations = ["us"], Agents = [cloud.Services.Agent(GoogleApi.ArtifactRegistry)] },
            },
        });
    }
}
