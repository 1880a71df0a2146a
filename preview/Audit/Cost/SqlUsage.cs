using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What database instances use.</summary>
static partial class SqlUsage
{
    /// <summary>Processors, memory, disk and backups of an instance; null where its tier has no size by name.</summary>
    public static IEnumerable<Usage>? Of(ResourceInputs instance, PriceTable table)
    {
        if (SizeOf(instance.At("settings.tier").AsText() ?? "") is not var (processors, memory))
        {
            return null;
        }

        var copies = instance.At("settings.availabilityType").AsText() == "REGIONAL" ? 2 : 1;
        var edition = instance.At("settings.edition").AsText() == "ENTERPRISE_PLUS" ? "sql-plus" : "sql";
        var disk = (decimal)(instance.At("settings.diskSize").AsNumber() ?? 10);
        var kind = instance.At("settings.diskType").AsText() == "PD_HDD" ? "hdd" : "ssd";
        var hours = table.HoursPerMonth;
        var times = copies == 2 ? " × 2 zones" : "";
        var usages = new List<Usage>
        {
            new($"{edition}-vcpu-hour", processors * copies * hours, $"{Usage.Text(processors)} vCPU{times} × {Usage.Text(hours)} h"),
            new($"{edition}-memory-gib-hour", memory * copies * hours, $"{Usage.Text(memory)} GiB{times} × {Usage.Text(hours)} h"),
            new($"sql-{kind}-gib-month", disk * copies, $"{Usage.Text(disk)} GiB{times}"),
        };
        if (instance.At("settings.backupConfiguration.enabled").AsBool() == true)
        {
            var share = table.Assumptions["sql-backup-share"];
            usages.Add(new("sql-backup-gib-month", disk * share.Value, $"{Usage.Text(disk)} GiB × {Usage.Text(share.Value)}", share.Text));
        }

        return usages;
    }

    static (decimal Processors, decimal Memory)? SizeOf(string tier) => Tier().Match(tier) switch
    {
        { Success: true, Groups: var g } when g["n"].Success => (Number(g["n"]), Number(g["n"]) * 8),
        { Success: true, Groups: var g } => (Number(g["cpu"]), Number(g["mb"]) / 1024),
        _ => null,
    };

    static decimal Number(Group group) => decimal.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^db-(?:perf-optimized-N-(?<n>[0-9]{1,3})|custom-(?<cpu>[0-9]{1,3})-(?<mb>[0-9]{1,7}))$")]
    private static partial Regex Tier();
}
