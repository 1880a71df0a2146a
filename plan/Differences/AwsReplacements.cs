using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Replacements that the provider of AWS decides by code which is known exactly.</summary>
static class AwsReplacements
{
    const string OnlyInterface = "only an Interface endpoint changes its private DNS in place";

    /// <summary>What a change does, and why; null where no rule speaks of the property.</summary>
    public static (ReplacementEffect Effect, string Because)? Decide(string type, PropertyPath path, MapValue old, MapValue inputs)
    {
        if (!type.StartsWith("aws:", StringComparison.Ordinal) || path.Segments is not [string key, ..])
        {
            return null;
        }

        var (before, after) = (old.Find(key), inputs.Find(key));
        if (key == "region" && before is null != after is null)
        {
            return (ReplacementEffect.May, "nothing moves where it is the provider's own region");
        }

        return (type, key) switch
        {
            ("aws:acm/certificate:Certificate", "domainName" or "subjectAlternativeNames") =>
                Unless(
                    inputs.Find("certificateBody") is not null,
                    "an imported certificate's names follow from its body",
                    "a certificate is of its names"),
            ("aws:amp/workspace:Workspace", "alias") => When(after is null, "an alias can't be taken off", "an alias changes in place"),
            ("aws:cognito/userPoolDomain:UserPoolDomain", "certificateArn") => ComesOrGoes(before, after, "a certificate"),
            ("aws:lambda/function:Function", "durableConfig") => ComesOrGoes(before, after, "durable execution"),
            ("aws:ec2/instance:Instance", "userData" or "userDataBase64") => Flag(inputs, "userDataReplaceOnChange"),
            ("aws:ec2/instance:Instance", "enablePrimaryIpv6") =>
                When(IsTrue(before) && !MayBeTrue(after), "a primary IPv6 address can't be taken off", "it changes in place"),
            ("aws:ec2/natGateway:NatGateway", "secondaryPrivateIpAddressCount") =>
                TextIs(inputs, "connectivityType", "private", "a private gateway's addresses are fixed", "it changes in place"),
            ("aws:ec2/subnet:Subnet", "ipv6CidrBlock") => Flag(old, "assignIpv6AddressOnCreation"),
            ("aws:ec2/vpc:Vpc", "instanceTenancy") => Unless(
                IsText(before, "dedicated") && (after is null || IsText(after, "default")),
                "dedicated becomes default in place",
                "tenancy is fixed"),
            ("aws:ec2/vpc:Vpc", "cidrBlock") =>
                Unless(inputs.Find("ipv4NetmaskLength") is not null, "IPAM gives the range", "a network's first range is fixed"),
            ("aws:ec2/vpcEndpoint:VpcEndpoint", "privateDnsEnabled") =>
                TextIs(inputs, "vpcEndpointType", "Interface", OnlyInterface, OnlyInterface, opposite: true),
            ("aws:elasticache/replicationGroup:ReplicationGroup", "engine") =>
                Unless(IsText(before, "redis") && IsText(after, "valkey"), "redis becomes valkey in place", "an engine is fixed"),
            ("aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion") => Downgrade(before, after),
            ("aws:rds/cluster:Cluster", "storageType") => ClusterStorage(inputs.Find("engine")),
            ("aws:secretsmanager/secretVersion:SecretVersion", "secretString" or "secretStringWoVersion") =>
                (ReplacementEffect.Must, "a new value is a new version of the secret"),
            ("aws:ssm/parameter:Parameter", "tier") => When(
                IsText(before, "Advanced") && (after is null || IsText(after, "Standard")),
                "an Advanced parameter can't become Standard",
                "a tier is raised in place"),
            ("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"
                or "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "cidrIpv4" or "cidrIpv6" or "prefixListId"
                    or "referencedSecurityGroupId") =>
                ComesOrGoes(before, after, "the kind of a rule's other side"),
            ("aws:lb/loadBalancer:LoadBalancer", "subnets" or "securityGroups" or "secondaryIpsAutoAssignedPerSubnet") =>
                NetworkLoadBalancer.Decide(key, before, after, inputs.Find("loadBalancerType")),
            _ => null,
        };
    }

    static (ReplacementEffect, string) When(bool replaces, string because, string otherwise) =>
        replaces ? (ReplacementEffect.Must, because) : (ReplacementEffect.None, otherwise);

    static (ReplacementEffect, string) Unless(bool stays, string because, string otherwise) => When(!stays, otherwise, because);

    static (ReplacementEffect, string) ComesOrGoes(PropertyValue? before, PropertyValue? after, string what) =>
        When(before is null != after is null, $"{what} can't be added or taken off", $"{what} changes in place");

    static (ReplacementEffect, string) Flag(MapValue inputs, string flag) => inputs.Find(flag) switch
    {
        UnknownValue => (ReplacementEffect.May, $"it depends on {flag}, which isn't known"),
        BoolValue { Value: true } => (ReplacementEffect.Must, $"{flag} is true"),
        _ => (ReplacementEffect.None, $"{flag} isn't true"),
    };

    static (ReplacementEffect, string) TextIs(
        MapValue inputs, string key, string text, string because, string otherwise, bool opposite = false) => inputs.Find(key) switch
        {
            UnknownValue => (ReplacementEffect.May, $"it depends on {key}, which isn't known"),
            var value => When(IsText(value, text) != opposite, because, otherwise),
        };

    static (ReplacementEffect, string) ClusterStorage(PropertyValue? engine) => engine switch
    {
        TextValue text => When(
            !text.Value.StartsWith("aurora", StringComparison.Ordinal),
            "a Multi-AZ cluster's storage is fixed",
            "Aurora changes its storage in place"),
        _ => (ReplacementEffect.May, "it depends on engine, which isn't known"),
    };

    static (ReplacementEffect, string) Downgrade(PropertyValue? before, PropertyValue? after) => (Version(before), Version(after)) switch
    {
        ({ } old, { } @new) => When(@new < old, "a cache can't be downgraded", "a cache is upgraded in place"),
        _ => (ReplacementEffect.May, "a cache can't be downgraded, and one of the versions isn't known"),
    };

    static Version? Version(PropertyValue? value) =>
        value is TextValue text
                && System.Version.TryParse(
                    text.Value.Replace("x", "0", StringComparison.Ordinal) is var plain && plain.Contains('.', StringComparison.Ordinal)
                        ? plain
                        : plain + ".0",
                    out var version)
            ? version
            : null;

    static bool IsText(PropertyValue? value, string text) => value is TextValue given && given.Value == text;

    static bool IsTrue(PropertyValue? value) => value is BoolValue { Value: true };

    static bool MayBeTrue(PropertyValue? value) => value is UnknownValue or BoolValue { Value: true };
}
