using System.Globalization;
using PubSub = Pulumi.Gcp.PubSub;
using Random = Pulumi.Random;
using SecretManager = Pulumi.Gcp.SecretManager;

namespace Groundwork.Infra.Gcp.Secrets;

/// <summary>
/// Secrets of a system, each kept in two places or more under a key of that place, with a notice when it is due for rotation
/// and readers of its own. A value is generated and written here and nowhere else, or is added by hand later.
/// Defines one <c>pubsub.Topic</c> for the notices with its publisher grant; per secret a <c>secretmanager.Secret</c> and one
/// <c>secretmanager.SecretIamMember</c> per reader; per generated value a <c>RandomPassword</c> and a <c>secretmanager.SecretVersion</c>.
/// </summary>
public sealed class SecretStore : ComponentResource
{
    const int SecondsPerDay = 86_400;

    readonly string _name;
    readonly SortedDictionary<string, StoredSecret> _secrets = new(StringComparer.Ordinal);

    /// <summary>Makes the secrets of <paramref name="args"/>.</summary>
    public SecretStore(string name, SecretStoreArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/secrets:SecretStore", name, args, options)
    {
        _name = name;

        var topic = new PubSub.Topic($"{name}-rotation", new()
        {
            KmsKeyName = args.TopicKey.Id,
            MessageStoragePolicy = new PubSub.Inputs.TopicMessageStoragePolicyArgs
            {
                AllowedPersistenceRegions = args.Keys.Select(key => key.Location).ToArray(),
                EnforceInTransit = true,
            },
            MessageRetentionDuration = Seconds(7),
            Labels = args.Cloud.Labels.For("secrets"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.PubSub), args.TopicKey.Grants));

        var agent = args.Cloud.Services.Agent(GoogleApi.SecretManager);
        var publisher = new PubSub.TopicIAMMember($"{name}-rotation-publisher", new()
        {
            Topic = topic.Id,
            Role = "roles/pubsub.publisher",
            Member = agent.Member,
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.PubSub), agent.Exists));

        RotationTopicId = topic.Id;

        foreach (var (key, secret) in args.Secrets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            _secrets[key] = NewSecret(key, secret, topic, publisher, args);

        RegisterOutputs();
    }

    /// <summary>Id of the topic that rotation notices come to, <c>projects/…/topics/…</c>. Unknown until first applied.</summary>
    [Output("rotationTopicId")]
    public Output<string> RotationTopicId { get; }

    /// <summary>Secret of that name; an error if there is none.</summary>
    public StoredSecret For(string name) => _secrets.TryGetValue(name, out var secret)
        ? secret
        : throw new ArgumentException(
            $"There is no secret '{name}' in {_name}; add it to SecretStoreArgs.Secrets (has: {string.Join(", ", _secrets.Keys)}).");

    StoredSecret NewSecret(string key, SecretArgs decided, PubSub.Topic topic, Resource publisher, SecretStoreArgs args)
    {
        var name = $"{_name}-{key}";
        var labels = args.Cloud.Labels.For("secrets", "confidential");
        var api = args.Cloud.Services.Api(GoogleApi.SecretManager);

        var made = new SecretManager.SecretArgs
        {
            SecretId = args.Cloud.Naming.SecretId(key),
            Replication = new SecretManager.Inputs.SecretReplicationArgs
            {
                UserManaged = new SecretManager.Inputs.SecretReplicationUserManagedArgs
                {
                    Replicas = args.Keys.Select(Replica).ToArray(),
                },
            },
            VersionDestroyTtl = Seconds(args.DestroyDelayDays),
            DeletionProtection = args.DeletionProtection,
            Labels = labels,
        };

        // What is declared is compared with who can read, grants from elsewhere included (rule gcp-secret-readers-declared).
        if (decided.Accessors.Count > 0)
            made.Annotations = new InputMap<string> { ["readers"] = Output.All(decided.Accessors.Values).Apply(Readers) };

        if (decided.RotationDays is { } days)
        {
            made.Topics = new SecretManager.Inputs.SecretTopicArgs { Name = topic.Id };
            made.Rotation = new SecretManager.Inputs.SecretRotationArgs
            {
                NextRotationTime = args.FirstRotation,
                RotationPeriod = Seconds(days),
            };
        }
        else
        {
            labels.Add("rotation", "external");
        }

        var options = Child.Of(this, api, args.Keys.SelectMany(replica => replica.Grants), [publisher]);
        options.Protect = args.DeletionProtection;
        // Google moves the date on after each notice.
        options.IgnoreChanges = ["rotation.nextRotationTime"];

        var secret = new SecretManager.Secret(name, made, options);

        Grant($"{name}-accessor", "roles/secretmanager.secretAccessor", decided.Accessors, secret, api);
        Grant($"{name}-writer", "roles/secretmanager.secretVersionAdder", decided.Writers, secret, api);

        return new StoredSecret(key, secret.Id, decided.GeneratedLength is { } length ? NewValue(name, length, secret, api) : null);
    }

    void Grant(
        string name,
        string role,
        IReadOnlyDictionary<string, Input<string>> members,
        SecretManager.Secret secret,
        IEnumerable<Resource> api)
    {
        foreach (var (key, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _ = new SecretManager.SecretIamMember($"{name}-{key}", new()
            {
                SecretId = secret.Id,
                Role = role,
                Member = member,
            }, Child.Of(this, api));
        }
    }

    Output<string> NewValue(string name, int length, SecretManager.Secret secret, IEnumerable<Resource> api)
    {
        var password = new Random.RandomPassword($"{name}-value", new()
        {
            Length = length,
            MinLower = 2,
            MinUpper = 2,
            MinNumeric = 2,
            MinSpecial = 2,
            // None of these has to be escaped in a connection URL or a shell's double quotes.
            OverrideSpecial = "-_.~",
        }, Child.Of(this));

        _ = new SecretManager.SecretVersion($"{name}-version", new()
        {
            Secret = secret.Id,
            SecretData = password.Result,
            // The version before it stays readable until every reader has taken the new one.
            DeletionPolicy = "DISABLE",
        }, Child.Of(this, api));

        return password.Result;
    }

    static SecretManager.Inputs.SecretReplicationUserManagedReplicaArgs Replica(CmekKey key) => new()
    {
        Location = key.Location,
        CustomerManagedEncryption = new SecretManager.Inputs.SecretReplicationUserManagedReplicaCustomerManagedEncryptionArgs
        {
            KmsKeyName = key.Id,
        },
    };

    // Annotations hold no e-mail address of ours in full: an account is named by its id.
    static string Readers(ImmutableArray<string> members) => string.Join(' ', members
        .Select(member => member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..])
        .Select(reader => reader.EndsWith(".iam.gserviceaccount.com", StringComparison.Ordinal)
            ? reader[..reader.IndexOf('@', StringComparison.Ordinal)]
            : reader)
        .Order(StringComparer.Ordinal));

    static string Seconds(int days) => string.Create(CultureInfo.InvariantCulture, $"{days * SecondsPerDay}s");
}
