using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Tests.Gcp.Secrets;

public sealed class SecretStoreTests
{
    const string Secret = "gcp:secretmanager/secret:Secret";
    const string Version = "gcp:secretmanager/secretVersion:SecretVersion";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_each_secret_in_two_places_under_the_key_of_each(bool isPreview)
    {
        var secret = (await Store(isPreview: isPreview))[Secret, "secrets-exchange-api-key"];

        Assert.Equal("trading-bot-exchange-api-key", secret["secretId"]);
        Assert.Equal("us-central1", secret["replication.userManaged.replicas[0].location"]);
        Assert.Equal("us-east1", secret["replication.userManaged.replicas[1].location"]);
        Assert.Null(secret["replication.auto"]);
        Assert.True(secret.IsProtected);
        Assert.Equal(true, secret["deletionProtection"]);
        Assert.Equal("2592000s", secret["versionDestroyTtl"]);
        Assert.Contains("keys-secrets-us-central1-secretmanager", secret.DependsOn);
        Assert.Contains("keys-secrets-us-east1-secretmanager", secret.DependsOn);
    }

    [Fact]
    public async Task Encrypts_each_replica_under_a_key_of_its_place()
    {
        var secret = (await Store())[Secret, "secrets-exchange-api-key"];

        Assert.Equal("keys-secrets-us-central1-id", secret["replication.userManaged.replicas[0].customerManagedEncryption.kmsKeyName"]);
        Assert.Equal("keys-secrets-us-east1-id", secret["replication.userManaged.replicas[1].customerManagedEncryption.kmsKeyName"]);
    }

    [Fact]
    public async Task Gives_notice_of_rotation_once_the_agent_may_publish()
    {
        var program = await Store();

        var secret = program[Secret, "secrets-exchange-api-key"];
        var publisher = program["gcp:pubsub/topicIAMMember:TopicIAMMember", "secrets-rotation-publisher"];

        Assert.Equal("7776000s", secret["rotation.rotationPeriod"]);
        Assert.Equal("2027-01-04T09:00:00Z", secret["rotation.nextRotationTime"]);
        Assert.Equal("secrets-rotation-id", secret["topics[0].name"]);
        Assert.Equal(["rotation.nextRotationTime"], secret.Options.IgnoreChanges);
        Assert.Contains("secrets-rotation-publisher", secret.DependsOn);
        Assert.Equal("roles/pubsub.publisher", publisher["role"]);
        Assert.Contains("services-agent-secretmanager", publisher.DependsOn);
    }

    [Fact]
    public async Task Labels_a_secret_that_is_rotated_elsewhere()
    {
        var secret = (await Store())[Secret, "secrets-license"];

        Assert.Null(secret["rotation"]);
        Assert.Null(secret["topics"]);
        Assert.Equal("external", secret["labels.rotation"]);
    }

    [Fact]
    public async Task Lets_its_readers_read_that_secret_alone()
    {
        var grant = (await Store())["gcp:secretmanager/secretIamMember:SecretIamMember", "secrets-exchange-api-key-accessor-bot"];

        Assert.Equal("secrets-exchange-api-key-id", grant["secretId"]);
        Assert.Equal("roles/secretmanager.secretAccessor", grant["role"]);
        Assert.Equal("serviceAccount:bot@example.iam.gserviceaccount.com", grant["member"]);
    }

    [Fact]
    public async Task Lets_a_writer_add_versions_and_read_none()
    {
        var grants = (await Store())
            .OfType("gcp:secretmanager/secretIamMember:SecretIamMember")
            .Where(grant => Equals(grant["secretId"], "secrets-address-id"));

        Assert.Equal("roles/secretmanager.secretVersionAdder", Assert.Single(grants)["role"]);
    }

    [Fact]
    public async Task Declares_its_readers()
    {
        var program = await Store();

        Assert.Equal("bot", program[Secret, "secrets-exchange-api-key"]["annotations.readers"]);
        Assert.Null(program[Secret, "secrets-database-credentials"]["annotations"]);
    }

    [Fact]
    public async Task Generates_a_value_only_where_asked()
    {
        var program = await Store();

        var password = program.Only("random:index/randomPassword:RandomPassword");
        var version = program.Only(Version);

        Assert.Equal("secrets-database-credentials-value", password.Name);
        Assert.Equal(32.0, password["length"]);
        Assert.Equal("secrets-database-credentials-id", version["secret"]);
    }

    [Fact]
    public async Task Keeps_a_generated_value_secret()
    {
        SecretStore? store = null;

        _ = await TestProgram.Run(() => store = New());

        Assert.True(await Output.IsSecretAsync(store!.For("database-credentials").Value!));
        Assert.Null(store.For("exchange-api-key").Value);
    }

    [Fact]
    public async Task Refuses_a_secret_it_does_not_have()
    {
        var message = await Foundation.ErrorOf(() => New().For("password"));

        Assert.Contains(
            "There is no secret 'password' in secrets; add it to SecretStoreArgs.Secrets (has: "
                + "address, database-credentials, exchange-api-key, license).",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_single_place()
    {
        var message = await Foundation.ErrorOf(() => New(places: ["us-central1"]));

        Assert.Contains("Keys must hold one key each for two or more locations, got us-central1.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-01-04")]
    [InlineData("2027-13-04T09:00:00Z")]
    [InlineData("2027-01-04T09:00:00+01:00")]
    public void Rejects_a_first_rotation_that_is_no_time(string time)
    {
        var error = Assert.Throws<ArgumentException>(() => SecretStoreArgs.CheckFirstRotation(time));

        Assert.Equal($"FirstRotation must be a time such as 2027-01-04T09:00:00Z, got '{time}'.", error.Message);
    }

    [Fact]
    public void Rejects_a_password_that_is_too_short()
    {
        var error = Assert.Throws<ArgumentException>(() => new SecretArgs { GeneratedLength = 12 });

        Assert.Equal("GeneratedLength must be between 24 and 128, got 12.", error.Message);
    }

    static Task<TestProgram> Store(bool isPreview = false) => TestProgram.Run(() => New(), isPreview);

    static SecretStore New(IReadOnlyList<string>? places = null)
    {
        var cloud = Foundation.Cloud();
        var keys = Foundation.Keys(cloud);

        return new("secrets", new()
        {
            Cloud = cloud,
            Keys = [.. (places ?? Foundation.Regions.All).Select(place => keys.For("secrets", place))],
            TopicKey = keys.For("messages", "us-central1"),
            FirstRotation = "2027-01-04T09:00:00Z",
            Secrets = new Dictionary<string, SecretArgs>
            {
                ["exchange-api-key"] = new()
                {
                    Accessors = new Dictionary<string, Input<string>> { ["bot"] = "serviceAccount:bot@example.iam.gserviceaccount.com" },
                },
                ["database-credentials"] = new() { GeneratedLength = 32 },
                ["license"] = new() { RotationDays = null },
                ["address"] = new()
                {
                    RotationDays = null,
                    Writers = new Dictionary<string, Input<string>>
                    {
                        ["failover"] = "serviceAccount:failover@example.iam.gserviceaccount.com",
                    },
                },
            },
        });
    }
}
