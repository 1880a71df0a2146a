namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Connection name of the primary database, <c>project:region:name</c>.</summary>
    [Output("databaseConnectionName")]
    public Output<string> DatabaseConnectionName => _data.Database.ConnectionName;

    /// <summary>Connection name of the replica.</summary>
    [Output("databaseReplicaConnectionName")]
    public Output<string> DatabaseReplicaConnectionName =>
        _data.Database.Instances.Values.Single(instance => !instance.IsPrimary).ConnectionName;

    /// <summary>Private address of the primary database.</summary>
    [Output("databasePrivateAddress")]
    public Output<string> DatabasePrivateAddress => _data.Database.PrivateIpAddress;

    /// <summary>Topic that rotation notices of the secrets come to.</summary>
    [Output("secretRotationTopic")]
    public Output<string> SecretRotationTopic => _data.Secrets.RotationTopicId;

    /// <summary>Bucket of the backups.</summary>
    [Output("backupBucket")]
    public Output<string> BackupBucket => _data.Vault.BucketName;

    /// <summary>Bucket of their copy that nobody can delete.</summary>
    [Output("backupVaultBucket")]
    public Output<string> BackupVaultBucket => _data.Vault.VaultBucketName;
}
