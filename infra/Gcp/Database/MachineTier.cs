using System.Globalization;
using System.Text.RegularExpressions;

namespace Groundwork.Infra.Gcp.Database;

/// <summary>
/// A Cloud SQL machine, checked together with its edition: ENTERPRISE has <c>db-custom-{cores}-{MiB}</c>, ENTERPRISE_PLUS has
/// <c>db-perf-optimized-N-{cores}</c>; neither takes the other's.
/// </summary>
public sealed partial record MachineTier
{
    static readonly ImmutableArray<int> PlusCores = [2, 4, 8, 16, 32, 48, 64, 80, 96, 128];

    MachineTier(string edition, string name, int cores, int memoryMiB)
    {
        Edition = edition;
        Name = name;
        Cores = cores;
        MemoryMiB = memoryMiB;
    }

    /// <summary><c>ENTERPRISE</c> or <c>ENTERPRISE_PLUS</c>.</summary>
    public string Edition { get; }

    /// <summary>Tier as Cloud SQL names it.</summary>
    public string Name { get; }

    /// <summary>Virtual processors.</summary>
    public int Cores { get; }

    /// <summary>Memory in MiB.</summary>
    public int MemoryMiB { get; }

    /// <summary>Whether the edition is ENTERPRISE_PLUS, the one with disaster-recovery replicas and 35 days of logs.</summary>
    public bool IsPlus => Edition == "ENTERPRISE_PLUS";

    /// <summary>A tier of an edition; an error says what that edition has.</summary>
    public static MachineTier Of(string edition, string tier)
    {
        _ = Require.OneOf(edition, ["ENTERPRISE", "ENTERPRISE_PLUS"], "Edition");

        return edition == "ENTERPRISE_PLUS" ? Plus(tier) : Custom(tier);
    }

    static MachineTier Plus(string tier)
    {
        var match = PlusTier().Match(tier);

        return match.Success && PlusCores.Contains(Number(match.Groups[1]))
            ? new MachineTier("ENTERPRISE_PLUS", tier, Number(match.Groups[1]), Number(match.Groups[1]) * 8_192)
            : throw new ArgumentException(
                $"Tier must be db-perf-optimized-N-{{{string.Join(", ", PlusCores)}}} in edition ENTERPRISE_PLUS, got '{tier}'.");
    }

    static MachineTier Custom(string tier)
    {
        var match = CustomTier().Match(tier);

        if (!match.Success)
            throw new ArgumentException(
                $"Tier must be db-custom-{{cores}}-{{MiB}}, e.g. db-custom-2-8192, in edition ENTERPRISE, got '{tier}'.");

        var (cores, memory) = (Number(match.Groups[1]), Number(match.Groups[2]));

        if (cores is not 1 && (cores is < 2 or > 96 || cores % 2 != 0))
            throw new ArgumentException($"Tier must have 1 core or an even number up to 96, got {cores} in '{tier}'.");

        // 0.9 to 6.5 GiB a core, in steps of 256 MiB, and never below 3.75 GiB.
        var (least, most) = (Math.Max(3_840, (int)Math.Ceiling(cores * 921.6 / 256) * 256), cores * 6_656);

        return memory >= least && memory <= most && memory % 256 == 0
            ? new MachineTier("ENTERPRISE", tier, cores, memory)
            : throw new ArgumentException(
                $"Tier with {cores} cores must have {least} to {most} MiB in steps of 256, got {memory} in '{tier}'.");
    }

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Adb-perf-optimized-N-([0-9]{1,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlusTier();

    [GeneratedRegex(@"\Adb-custom-([0-9]{1,2})-([0-9]{4,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex CustomTier();
}
