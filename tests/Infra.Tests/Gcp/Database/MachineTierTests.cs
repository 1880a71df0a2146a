using Groundwork.Infra.Gcp.Database;

namespace Groundwork.Infra.Tests.Gcp.Database;

public sealed class MachineTierTests
{
    [Theory]
    [InlineData("ENTERPRISE", "db-custom-4-16384", 4, 16_384)]
    [InlineData("ENTERPRISE", "db-custom-1-3840", 1, 3_840)]
    [InlineData("ENTERPRISE_PLUS", "db-perf-optimized-N-4", 4, 32_768)]
    public void Accepts_what_the_edition_has(string edition, string tier, int cores, int memory)
    {
        var machine = MachineTier.Of(edition, tier);

        Assert.Equal((cores, memory), (machine.Cores, machine.MemoryMiB));
        Assert.Equal(edition == "ENTERPRISE_PLUS", machine.IsPlus);
    }

    [Theory]
    [InlineData(
        "ENTERPRISE_PLUS",
        "db-custom-4-16384",
        "Tier must be db-perf-optimized-N-{2, 4, 8, 16, 32, 48, 64, 80, 96, 128} in edition ENTERPRISE_PLUS, got 'db-custom-4-16384'.")]
    [InlineData(
        "ENTERPRISE_PLUS",
        "db-perf-optimized-N-6",
        "Tier must be db-perf-optimized-N-{2, 4, 8, 16, 32, 48, 64, 80, 96, 128} in edition ENTERPRISE_PLUS, got 'db-perf-optimized-N-6'.")]
    [InlineData(
        "ENTERPRISE",
        "db-perf-optimized-N-4",
        "Tier must be db-custom-{cores}-{MiB}, e.g. db-custom-2-8192, in edition ENTERPRISE, got 'db-perf-optimized-N-4'.")]
    [InlineData("ENTERPRISE", "db-custom-3-8192", "Tier must have 1 core or an even number up to 96, got 3 in 'db-custom-3-8192'.")]
    [InlineData(
        "ENTERPRISE",
        "db-custom-2-65536",
        "Tier with 2 cores must have 3840 to 13312 MiB in steps of 256, got 65536 in 'db-custom-2-65536'.")]
    [InlineData(
        "ENTERPRISE",
        "db-custom-2-8000",
        "Tier with 2 cores must have 3840 to 13312 MiB in steps of 256, got 8000 in 'db-custom-2-8000'.")]
    [InlineData("BUSINESS", "db-custom-2-8192", "Edition must be one of ENTERPRISE, ENTERPRISE_PLUS, got 'BUSINESS'.")]
    public void Rejects_what_it_has_not(string edition, string tier, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => MachineTier.Of(edition, tier));

        Assert.Equal(message, error.Message);
    }
}
