using Groundwork.Functions.Databases;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Drills;

/// <summary>The monthly recovery drill: at most one a day, however often it is asked for.</summary>
sealed class DrillFunction(Platform platform, DrillMachine machine) : IFunction
{
    readonly StepRunner<DrillState> _runner = new(platform.State, platform.Queue, platform.Clock, "drill", DrillState.ObjectName);

    public IReadOnlyList<Operation> Operations =>
    [
        new Operation("/", CallerKind.Machine, StartAsync),
        new Operation("/step", CallerKind.Machine, StepAsync),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var read = FailoverSettings.Read(settings);
        var connector = new DatabaseConnector(platform.Tokens, DatabaseSettings.Read(settings));
        var limits = new DrillLimits
        {
            RecoveryTime = TimeSpan.FromSeconds(settings.Number("RTO_SECONDS", 60, 86400, 900)),
            RecoveryPoint = read.Limits.RecoveryPoint,
        };
        var site = new GoogleDrillSite(
            platform, new GoogleRegions(platform, read, connector), new LiveDatabase(connector), connector, FactTables.Read(settings),
            settings.Bucket("EVIDENCE_BUCKET"));
        var pager = new TopicPager(platform, read.AlertTopic, "drill");
        return new DrillFunction(platform, new DrillMachine(
            platform.State,
            platform.Queue,
            site,
            pager,
            read.Topology,
            limits,
            settings.Url("FAILOVER_URL"),
            platform.Clock));
    }

    async Task<object?> StartAsync(FunctionRequest request)
    {
        var scheduledFor = request.ScheduledFor(request.Read<DrillRequest>().ScheduledFor);
        var now = platform.Clock.GetUtcNow();
        var drill = new DrillState { Id = $"drill-{Text.Stamp(scheduledFor)[..8]}", StartedAt = now, StepSince = now };
        var isNew = await _runner.StartAsync(drill);
        platform.Log.Write(
            Severity.Notice,
            isNew ? "Drill started." : "Drill was started before.",
            ("run", drill.Id),
            ("caller", request.Caller));
        return new { status = isNew ? "started" : "known", run = drill.Id };
    }

    async Task<object?> StepAsync(FunctionRequest request)
    {
        var state = await _runner.StepAsync(request.Read<StepRequest>(), machine.AdvanceAsync);
        return new { step = state.Step, faults = state.Faults };
    }
}
