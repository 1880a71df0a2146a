using System.Collections.Frozen;

namespace Groundwork.Plan.Dangers;

/// <summary>The resource types that hold what can't be made again, and what is lost with each.</summary>
public static class StatefulTypes
{
    static readonly FrozenDictionary<string, string> Losses = new Dictionary<string, string>
    {
        ["gcp:sql/databaseInstance:DatabaseInstance"] = "all databases in it, and for a week its name",
        ["gcp:sql/database:Database"] = "all tables in it",
        ["gcp:storage/bucket:Bucket"] = "all objects in it",
        ["gcp:storage/managedFolder:ManagedFolder"] = "its grants, and objects where it is forced",
        ["gcp:compute/disk:Disk"] = "all data on it",
        ["gcp:compute/regionDisk:RegionDisk"] = "all data on it",
        ["gcp:kms/keyRing:KeyRing"] = "every key in it, and whatever is encrypted with them",
        ["gcp:kms/cryptoKey:CryptoKey"] = "whatever is encrypted with it",
        ["gcp:secretmanager/secret:Secret"] = "all versions of the secret",
        ["gcp:bigquery/dataset:Dataset"] = "all tables in it",
        ["gcp:redis/instance:Instance"] = "all keys in it",
        ["gcp:pubsub/topic:Topic"] = "messages not yet delivered",
        ["gcp:pubsub/subscription:Subscription"] = "messages not yet delivered",
        ["gcp:artifactregistry/repository:Repository"] = "all images in it",
        ["gcp:backupdisasterrecovery/backupVault:BackupVault"] = "all backups in it",
        ["gcp:gkebackup/backupPlan:BackupPlan"] = "all backups made by it",
        ["gcp:container/cluster:Cluster"] = "every workload and volume in it",
        ["gcp:logging/projectBucketConfig:ProjectBucketConfig"] = "all logs in it",
        ["gcp:compute/address:Address"] = "the address itself, which others may have allowed",
        ["gcp:compute/globalAddress:GlobalAddress"] = "the address itself, which others may have allowed",
        ["gcp:dns/managedZone:ManagedZone"] = "its name servers, which the parent zone points to",
        ["gcp:serviceaccount/account:Account"] = "its grants and keys everywhere, also those made elsewhere",
        ["gcp:organizations/project:Project"] = "everything in it",
        ["gcp:iam/workloadIdentityPool:WorkloadIdentityPool"] = "the identities of everybody who signs in by it, and for 30 days its name",
        ["random:index/randomPassword:RandomPassword"] = "the password: whoever uses it must get the new one",
        ["random:index/randomBytes:RandomBytes"] = "the value: whatever is encrypted with it",
        ["kubernetes:core/v1:PersistentVolumeClaim"] = "all data on the volume, unless its class retains it",
        ["kubernetes:core/v1:PersistentVolume"] = "all data on the volume, unless its class retains it",
        ["kubernetes:core/v1:Namespace"] = "everything in it",
        ["kubernetes:apps/v1:StatefulSet"] = "the running set, and volumes where its policy deletes them",
        ["aws:rds/instance:Instance"] = "all databases in it",
        ["aws:rds/cluster:Cluster"] = "all databases in it",
        ["aws:rds/snapshot:Snapshot"] = "the backup it is",
        ["aws:s3/bucket:Bucket"] = "all objects in it",
        ["aws:kms/key:Key"] = "whatever is encrypted with it",
        ["aws:secretsmanager/secret:Secret"] = "all versions of the secret",
        ["aws:ssm/parameter:Parameter"] = "its value and history",
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = "all keys in it",
        ["aws:sqs/queue:Queue"] = "messages not yet delivered",
        ["aws:mq/broker:Broker"] = "messages not yet delivered",
        ["aws:ecr/repository:Repository"] = "all images in it",
        ["aws:backup/vault:Vault"] = "all backups in it",
        ["aws:cloudwatch/logGroup:LogGroup"] = "all logs in it",
        ["aws:route53/zone:Zone"] = "its name servers, which the parent zone points to",
        ["aws:ec2/eip:Eip"] = "the address itself, which others may have allowed",
        ["aws:dynamodb/table:Table"] = "all items in it",
        ["aws:efs/fileSystem:FileSystem"] = "all files in it",
        ["aws:ebs/volume:Volume"] = "all data on it",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every such type, sorted.</summary>
    public static IEnumerable<string> All => Losses.Keys.Order(StringComparer.Ordinal);

    /// <summary>What is lost with a resource of a type; null where nothing is.</summary>
    public static string? LossOf(string type) => Losses.GetValueOrDefault(type);
}
