using System.Collections.Immutable;

namespace Groundwork.Policies.Rules.Wiring;

/// <summary>Which input of which part names which other part.</summary>
static class Wires
{
    const string Account = "gcp:serviceaccount/account:Account";
    const string Address = "gcp:compute/address:Address";
    const string BackendService = "gcp:compute/backendService:BackendService";
    const string CertificateMap = "gcp:certificatemanager/certificateMap:CertificateMap";
    const string Database = "gcp:sql/databaseInstance:DatabaseInstance";
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string GlobalAddress = "gcp:compute/globalAddress:GlobalAddress";
    const string Group = "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager";
    const string HttpProxy = "gcp:compute/targetHttpProxy:TargetHttpProxy";
    const string HttpsProxy = "gcp:compute/targetHttpsProxy:TargetHttpsProxy";
    const string Key = "gcp:kms/cryptoKey:CryptoKey";
    const string KeyRing = "gcp:kms/keyRing:KeyRing";
    const string MapEntry = "gcp:certificatemanager/certificateMapEntry:CertificateMapEntry";
    const string Mirroring = "gcp:compute/packetMirroring:PacketMirroring";
    const string Nat = "gcp:compute/routerNat:RouterNat";
    const string Network = "gcp:compute/network:Network";
    const string NetworkPolicy = "gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy";
    const string NetworkPolicyRule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";
    const string NetworkPolicyUse = "gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation";
    const string Router = "gcp:compute/router:Router";
    const string Secret = "gcp:secretmanager/secret:Secret";
    const string Subnet = "gcp:compute/subnetwork:Subnetwork";
    const string Template = "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate";
    const string Topic = "gcp:pubsub/topic:Topic";
    const string UrlMap = "gcp:compute/uRLMap:URLMap";
    const string Zone = "gcp:dns/managedZone:ManagedZone";

    public static ImmutableArray<Wire> All { get; } =
    [
        new("gcp:artifactregistry/repository:Repository", "kmsKeyName", Key, false, "location"),
        new(BackendService, "backends[].group", Group),
        new(BackendService, "healthChecks", "gcp:compute/healthCheck:HealthCheck"),
        new(BackendService, "securityPolicy", "gcp:compute/securityPolicy:SecurityPolicy", false),
        new(
            "gcp:certificatemanager/certificate:Certificate",
            "managed.dnsAuthorizations[]",
            "gcp:certificatemanager/dnsAuthorization:DnsAuthorization",
            false),
        new(MapEntry, "certificates[]", "gcp:certificatemanager/certificate:Certificate"),
        new(MapEntry, "map", CertificateMap),
        new("gcp:artifactregistry/repositoryIamMember:RepositoryIamMember", "repository", "gcp:artifactregistry/repository:Repository"),
        new("gcp:cloudbuild/trigger:Trigger", "build.options.workerPool", "gcp:cloudbuild/workerPool:WorkerPool", false),
        new("gcp:cloudbuild/trigger:Trigger", "serviceAccount", Account),
        new("gcp:cloudbuild/workerPool:WorkerPool", "networkConfig.peeredNetwork", Network),
        new("gcp:cloudrunv2/service:Service", "template.serviceAccount", Account, false),
        new("gcp:cloudids/endpoint:Endpoint", "network", Network),
        new(Function, "buildConfig.serviceAccount", Account),
        new(Function, "buildConfig.source.storageSource.bucket", "gcp:storage/bucket:Bucket"),
        new(Function, "serviceConfig.directVpcNetworkInterfaces[].network", Network),
        new(Function, "serviceConfig.directVpcNetworkInterfaces[].subnetwork", Subnet, true, "location"),
        new(Function, "buildConfig.source.storageSource.object", "gcp:storage/bucketObject:BucketObject"),
        new(Function, "serviceConfig.environmentVariables.PAGERDUTY_SECRET_NAME", Secret, false),
        new(Function, "serviceConfig.environmentVariables.SLACK_SECRET_NAME", Secret, false),
        new(Function, "serviceConfig.environmentVariables.TELEGRAM_SECRET_NAME", Secret, false),
        new(Function, "serviceConfig.environmentVariables.ALERT_TOPIC", Topic, false),
        new(Function, "serviceConfig.environmentVariables.CONTROL_TOPIC", Topic, false),
        new(Function, "serviceConfig.serviceAccountEmail", Account),
        new("gcp:cloudrunv2/serviceIamMember:ServiceIamMember", "name", [Function, "gcp:cloudrunv2/service:Service"]),
        new("gcp:cloudtasks/queueIamMember:QueueIamMember", "name", "gcp:cloudtasks/queue:Queue"),
        new("gcp:cloudscheduler/job:Job", "httpTarget.oidcToken.serviceAccountEmail", Account, false),
        new(GlobalAddress, "network", Network, false),
        new("gcp:compute/globalForwardingRule:GlobalForwardingRule", "ipAddress", GlobalAddress),
        new("gcp:compute/globalForwardingRule:GlobalForwardingRule", "target", [HttpProxy, HttpsProxy]),
        new(NetworkPolicyRule, "firewallPolicy", NetworkPolicy),
        new(NetworkPolicyRule, "targetServiceAccounts[]", Account, false),
        new(NetworkPolicyUse, "attachmentTarget", Network),
        new(NetworkPolicyUse, "firewallPolicy", NetworkPolicy),
        new(Mirroring, "collectorIlb.url", "gcp:cloudids/endpoint:Endpoint"),
        new(Mirroring, "mirroredResources.subnetworks[].url", Subnet, true, "region"),
        new(Mirroring, "network.url", Network),
        new(Group, "autoHealingPolicies.healthCheck", "gcp:compute/healthCheck:HealthCheck"),
        new(Group, "versions[].instanceTemplate", Template, true, "region"),
        new("gcp:compute/regionAutoscaler:RegionAutoscaler", "target", Group, true, "region"),
        new(Template, "disks[].diskEncryptionKey.kmsKeySelfLink", Key, false, "region"),
        new(Template, "networkInterfaces[].subnetwork", Subnet, true, "region"),
        new(Template, "serviceAccount.email", Account),
        new("gcp:compute/route:Route", "network", Network),
        new(Router, "network", Network),
        new(Nat, "natIps[]", Address, false, "region"),
        new(Nat, "router", Router, true, "region"),
        new(Nat, "subnetworks[].name", Subnet, false, "region"),
        new(Subnet, "network", Network),
        new(HttpProxy, "urlMap", UrlMap),
        new(HttpsProxy, "certificateMap", CertificateMap, false),
        new(HttpsProxy, "sslPolicy", "gcp:compute/sSLPolicy:SSLPolicy", false),
        new(HttpsProxy, "urlMap", UrlMap),
        new(UrlMap, "defaultService", BackendService, false),
        new(Zone, "privateVisibilityConfig.networks[].networkUrl", Network, false),
        new("gcp:dns/policy:Policy", "networks[].networkUrl", Network),
        new("gcp:dns/recordSet:RecordSet", "managedZone", Zone),
        new(Key, "keyRing", KeyRing),
        new(
            "gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider",
            "workloadIdentityPoolId",
            "gcp:iam/workloadIdentityPool:WorkloadIdentityPool"),
        new("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", "cryptoKeyId", Key),
        new("gcp:logging/projectBucketConfig:ProjectBucketConfig", "cmekSettings.kmsKeyName", Key, false),
        new(
            "gcp:monitoring/alertPolicy:AlertPolicy",
            "alertStrategy.notificationChannelStrategies[].notificationChannelNames[]",
            "gcp:monitoring/notificationChannel:NotificationChannel",
            false),
        new("gcp:monitoring/notificationChannel:NotificationChannel", "labels.topic", Topic, false),
        new("gcp:monitoring/alertPolicy:AlertPolicy", "notificationChannels[]", "gcp:monitoring/notificationChannel:NotificationChannel"),
        new("gcp:pubsub/subscription:Subscription", "deadLetterPolicy.deadLetterTopic", Topic, false),
        new("gcp:pubsub/subscription:Subscription", "pushConfig.oidcToken.serviceAccountEmail", Account, false),
        new("gcp:pubsub/subscription:Subscription", "topic", Topic),
        new("gcp:pubsub/subscriptionIAMMember:SubscriptionIAMMember", "subscription", "gcp:pubsub/subscription:Subscription"),
        new(Topic, "kmsKeyName", Key),
        new("gcp:pubsub/topicIAMMember:TopicIAMMember", "topic", Topic),
        new(
            Secret,
            "replication.userManaged.replicas[].customerManagedEncryption.kmsKeyName",
            Key,
            false,
            "replication.userManaged.replicas[].location"),
        new(Secret, "topics[].name", Topic),
        new("gcp:secretmanager/secretIamMember:SecretIamMember", "secretId", Secret),
        new("gcp:secretmanager/secretVersion:SecretVersion", "secret", Secret),
        new("gcp:serviceaccount/iAMMember:IAMMember", "serviceAccountId", Account),
        new("gcp:servicenetworking/connection:Connection", "network", Network),
        new("gcp:servicenetworking/connection:Connection", "reservedPeeringRanges[]", GlobalAddress),
        new("gcp:sql/database:Database", "instance", Database),
        new(Database, "encryptionKeyName", Key, false, "region"),
        new(Database, "masterInstanceName", Database, false),
        new(Database, "settings.ipConfiguration.allocatedIpRange", GlobalAddress),
        new(Database, "settings.ipConfiguration.privateNetwork", Network),
        new("gcp:sql/user:User", "instance", Database),
        new("gcp:storage/bucket:Bucket", "encryption.defaultKmsKeyName", Key, false, "location"),
        new("gcp:storage/bucketIAMMember:BucketIAMMember", "bucket", "gcp:storage/bucket:Bucket"),
    ];

    /// <summary>Every type that names another.</summary>
    public static ResourceTypes Types { get; } = [.. All.Select(static w => w.From).Distinct()];
}
