using Groundwork.Infra.Resilience;

namespace Groundwork.Infra.Tests.Resilience;

public sealed class RecoveryDrillTests
{
    [Fact]
    public async Task Is_held_each_month()
    {
        var program = await TestProgram.Run(() => New("0 7 1 * *"));

        Assert.Equal("restore-drill: monthly", program.Only("gcp:cloudscheduler/job:Job")["description"]);
        Assert.Equal("0 7 1 * *", program.Only("gcp:cloudscheduler/job:Job")["schedule"]);
        Assert.Equal("verify", program.Only("gcp:cloudfunctionsv2/function:Function")["buildConfig.entryPoint"]);
        Assert.Equal(
            "trading-bot-restore-drill-",
            program.Only("gcp:cloudfunctionsv2/function:Function")["serviceConfig.environmentVariables.VERIFY_PREFIX"]);
    }

    [Fact]
    public async Task Refuses_to_be_held_less_often()
    {
        var message = await Foundation.ErrorOf(() => New("0 7 1 */2 *"));

        Assert.Contains("Schedule must hold the drill every 31 days or more often, got '0 7 1 */2 *', which pauses 62 days.", message, StringComparison.Ordinal);
    }

    static RecoveryDrill New(string schedule)
    {
        var system = new RecoverySystem();

        return new("drill", new()
        {
            Runtime = system.Runtime,
            Vault = system.Vault(),
            Database = system.Database,
            Identity = system.Identity("restore-drill"),
            Schedule = CronSchedule.Parse(schedule),
            CountedTables = ["strategies"],
        });
    }
}
