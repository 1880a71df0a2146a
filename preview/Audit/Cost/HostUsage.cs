using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What groups of hosts use.</summary>
static partial class HostUsage
{
    /// <summary>The type of a group.</summary>
    public const string GroupType = "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager";

    /// <summary>Processors, memory and disks of the hosts that always run; null where their template or its machine isn't known.</summary>
    public static IEnumerable<Usage>? Of(ResourceInputs group, StackView view, PriceTable table)
    {
        var template = view.Targets(group, "versions").OfType("/^gcp:compute/(region)?instanceTemplate:/i");
        if (template is not [var machine, ..] || SizeOf(machine.At("machineType").AsText() ?? "") is not var (processors, memory))
        {
            return null;
        }

        var (hosts, hours) = (Hosts(group, view), table.HoursPerMonth);
        return
        [
            new(
                "e2-vcpu-hour",
                processors * hosts * hours,
                $"{Usage.Text(hosts)} hosts × {Usage.Text(processors)} vCPU × {Usage.Text(hours)} h"),
            new(
                "e2-memory-gib-hour",
                memory * hosts * hours,
                $"{Usage.Text(hosts)} hosts × {Usage.Text(memory)} GiB × {Usage.Text(hours)} h"),
            .. machine.Each("disks")
                .GroupBy(DiskSku)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => Disks(g.Key, [.. g], hosts)),
        ];
    }

    /// <summary>Hosts that always run: what the group is given, or the least that its autoscaler keeps where that is more.</summary>
    public static decimal Hosts(ResourceInputs group, StackView view)
    {
        var least = view.ReferencedBy(group, "gcp:compute/regionAutoscaler:RegionAutoscaler", "target")
            .Where(static a => a.At("autoscalingPolicy.mode").AsText() != "OFF")
            .Select(static a => a.At("autoscalingPolicy.minReplicas").AsNumber() ?? 0);
        return (decimal)least.Append(group.At("targetSize").AsNumber() ?? 0).Max();
    }

    static Usage Disks(string sku, Property[] disks, decimal hosts)
    {
        var size = (decimal)disks.Sum(static d => d.At("diskSizeGb").AsNumber() ?? 10);
        return new(sku, size * hosts, $"{Usage.Text(hosts)} hosts × {Usage.Text(size)} GiB");
    }

    static string DiskSku(Property disk) => disk.At("diskType").AsText() switch
    {
        "pd-balanced" => "disk-balanced-gib-month",
        "pd-ssd" => "disk-ssd-gib-month",
        null or "pd-standard" => "disk-standard-gib-month",
        var other => other,
    };

    static (decimal Processors, decimal Memory)? SizeOf(string type) => type switch
    {
        "e2-micro" => (0.25m, 1),
        "e2-small" => (0.5m, 2),
        "e2-medium" => (1, 4),
        _ when E2().Match(type) is { Success: true } match =>
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var n ? (n, n * 4) : null,
        _ => null,
    };

    [GeneratedRegex("^e2-standard-(2|4|8|16|32)$")]
    private static partial Regex E2();
}
