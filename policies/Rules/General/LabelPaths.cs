namespace Groundwork.Policies.Rules.General;

/// <summary>Where each type of resource carries its labels.</summary>
static class LabelPaths
{
    /// <summary>The types that take labels, as far as the program makes any; a type named here without labels is refused.</summary>
    public static ResourceTypes Types { get; } =
    [
        "gcp:artifactregistry/repository:Repository", "gcp:bigquery/dataset:Dataset", "gcp:cloudfunctionsv2/function:Function",
        "gcp:certificatemanager/certificate:Certificate", "gcp:certificatemanager/certificateMap:CertificateMap",
        "gcp:certificatemanager/certificateMapEntry:CertificateMapEntry",
        "gcp:certificatemanager/dnsAuthorization:DnsAuthorization", "gcp:compute/securityPolicy:SecurityPolicy",
        "gcp:cloudrunv2/job:Job", "gcp:cloudrunv2/service:Service", "gcp:compute/address:Address", "gcp:compute/disk:Disk",
        "gcp:compute/forwardingRule:ForwardingRule",
        "gcp:compute/globalAddress:GlobalAddress", "gcp:compute/globalForwardingRule:GlobalForwardingRule", "gcp:compute/instance:Instance",
        "gcp:compute/instanceTemplate:InstanceTemplate", "gcp:compute/regionDisk:RegionDisk",
        "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate",
        "gcp:container/cluster:Cluster", "gcp:dns/managedZone:ManagedZone", "gcp:kms/cryptoKey:CryptoKey",
        "gcp:monitoring/alertPolicy:AlertPolicy",
        "gcp:monitoring/customService:CustomService", "gcp:monitoring/notificationChannel:NotificationChannel", "gcp:monitoring/slo:Slo",
        "gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", "gcp:pubsub/subscription:Subscription", "gcp:pubsub/topic:Topic",
        "gcp:redis/instance:Instance",
        "gcp:secretmanager/secret:Secret", "gcp:sql/databaseInstance:DatabaseInstance", "gcp:storage/bucket:Bucket",
    ];

    /// <summary>The input that holds the labels.</summary>
    public static string Of(string type) => type switch
    {
        "gcp:container/cluster:Cluster" => "resourceLabels",
        "gcp:sql/databaseInstance:DatabaseInstance" => "settings.userLabels",
        _ when type.StartsWith("gcp:monitoring/", StringComparison.Ordinal) => "userLabels",
        _ => "labels",
    };
}
