using System.Collections.Frozen;
using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>What the schemas say of several inputs in words, each with the test that it stands for.</summary>
static class WordedRules
{
    static readonly FrozenDictionary<string, Func<InputView, bool>> Broken = new Dictionary<string, Func<InputView, bool>>
    {
        ["configuration.resultConfiguration.outputLocation cannot be set when "
            + "configuration.managedQueryResultsConfiguration.enabled is true"] =
            static i => i.Has("configuration.resultConfiguration.outputLocation")
                && i.IsTrue("configuration.managedQueryResultsConfiguration.enabled"),
        ["allocationId and secondaryAllocationIds not with connectivityType private"] =
            static i => i.Text("connectivityType") == "private" && (!i.Lacks("allocationId") || !i.Lacks("secondaryAllocationIds")),
        ["secondaryPrivateIpAddressCount not with connectivityType public"] =
            static i => i.Text("connectivityType", absent: "public") == "public" && !i.Lacks("secondaryPrivateIpAddressCount"),
        ["triggers has no effect without forceNewDeployment: true"] =
            static i => i.Has("triggers") && !i.MayBeTrue("forceNewDeployment"),
        ["automaticFailoverEnabled must be true if multiAzEnabled is true"] =
            static i => i.IsTrue("multiAzEnabled") && !i.MayBeTrue("automaticFailoverEnabled"),
        ["numCacheClusters must be at least 2 if automaticFailoverEnabled is true"] =
            static i => i.IsTrue("automaticFailoverEnabled") && i.Number("numCacheClusters") < 2,
        ["handler and runtime must be set when packageType is Zip"] =
            static i => i.Text("packageType", absent: "Zip") == "Zip" && (i.Lacks("handler") || i.Lacks("runtime")),
        ["port, protocol and vpcId must be set unless targetType is lambda"] =
            static i => i.Text("targetType", absent: "instance") is { } target
                && target != "lambda"
                && (i.Lacks("port") || i.Lacks("protocol") || i.Lacks("vpcId")),
        ["healthCheck.path and healthCheck.matcher cannot be set when healthCheck.protocol is TCP"] =
            static i => i.Text("healthCheck.protocol") == "TCP" && (!i.Lacks("healthCheck.path") || !i.Lacks("healthCheck.matcher")),
        ["healthCheck.protocol cannot be TCP when protocol is HTTP or HTTPS, or targetType is lambda"] =
            static i => i.Text("healthCheck.protocol") == "TCP"
                && (i.Text("protocol") is "HTTP" or "HTTPS" || i.Text("targetType") == "lambda"),
        ["logs.audit cannot be true with engineType RabbitMQ"] =
            static i => IsRabbit(i) && i.IsTrue("logs.audit"),
        ["resourceShareArns only with engineType RabbitMQ"] =
            static i => i.Has("resourceShareArns") && i.Text("engineType") is not null && !IsRabbit(i),
        ["masterUsername must be set with s3Import"] =
            static i => i.Has("s3Import") && i.Lacks("masterUsername"),
        ["blueGreenUpdate.enabled only with engine mariadb, mysql or postgres, and not with replicateSourceDb"] =
            static i => i.IsTrue("blueGreenUpdate.enabled")
                && (i.Text("engine", absent: "mysql") is not (null or "mariadb" or "mysql" or "postgres") || !i.Lacks("replicateSourceDb")),
        ["replicateSourceDb must be an ARN when dbSubnetGroupName is set"] =
            static i => !i.Lacks("dbSubnetGroupName") && i.Text("replicateSourceDb")?.StartsWith("arn:", StringComparison.Ordinal) == false,
        ["firewallDomainListId or dnsThreatProtection must be set; dnsThreatProtection and confidenceThreshold only together"] =
            static i => (i.Lacks("firewallDomainListId") && i.Lacks("dnsThreatProtection"))
                || i.Lacks("dnsThreatProtection") != i.Lacks("confidenceThreshold"),
        ["name must match ^[0-9A-Za-z_-]{1,251}\\.fifo$ when fifoTopic is true, ^[0-9A-Za-z_-]{1,256}$ otherwise"] =
            static i => IsMisnamed(i, "fifoTopic", 256),
        ["archivePolicy, fifoThroughputScope and contentBasedDeduplication only with fifoTopic"] =
            static i => (i.Has("archivePolicy") || i.Has("fifoThroughputScope") || i.IsTrue("contentBasedDeduplication"))
                && !i.MayBeTrue("fifoTopic"),
        ["name must match ^[0-9A-Za-z_-]{1,75}\\.fifo$ when fifoQueue is true, ^[0-9A-Za-z_-]{1,80}$ otherwise"] =
            static i => IsMisnamed(i, "fifoQueue", 80),
        ["contentBasedDeduplication only with fifoQueue"] =
            static i => i.IsTrue("contentBasedDeduplication") && !i.MayBeTrue("fifoQueue"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(MapValue inputs, ImmutableArray<string> rules, Findings findings)
    {
        if (rules.IsEmpty)
        {
            return;
        }

        var view = new InputView(inputs);
        foreach (var rule in rules)
        {
            if (Broken.TryGetValue(rule, out var isBroken) && isBroken(view))
            {
                findings.Error(PropertyPath.Root, $"{char.ToUpperInvariant(rule[0])}{rule[1..]}.");
            }
        }
    }

    /// <summary>Whether the words stand for a test.</summary>
    public static bool IsKnown(string words) => Broken.ContainsKey(words);

    static bool IsRabbit(InputView inputs) => "RabbitMQ".Equals(inputs.Text("engineType"), StringComparison.OrdinalIgnoreCase);

    static bool IsMisnamed(InputView inputs, string fifo, int longest)
    {
        if (inputs.Text("name") is not { } name || (!inputs.Lacks(fifo) && !inputs.IsTrue(fifo) && inputs.MayBeTrue(fifo)))
        {
            return false;
        }

        var stem = inputs.IsTrue(fifo) ? name.EndsWith(".fifo", StringComparison.Ordinal) ? name[..^5] : "." : name;
        return name.Length > longest || stem.Length == 0 || !stem.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}
