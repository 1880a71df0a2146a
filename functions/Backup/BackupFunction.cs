using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Backup;

/// <summary>Backs up on schedule: once a schedule time, however often it is asked.</summary>
sealed class BackupFunction(Platform platform, BackupSettings settings, BackupSteps steps) : IFunction
{
    readonly StepRunner<BackupRun> _runner = new(platform.State, platform.Queue, platform.Clock, "backup", BackupRun.StateObject);

    public IReadOnlyList<Operation> Operations =>
    [
        new Operation("/", CallerKind.Machine, StartAsync),
        new Operation("/step", CallerKind.Machine, StepAsync),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var database = DatabaseSettings.Read(settings);
        var backup = BackupSettings.Read(settings, database);
        var source = new LiveDatabase(new DatabaseConnector(platform.Tokens, database));
        return new BackupFunction(platform, backup, new BackupSteps(backup, platform, source));
    }

    async Task<object?> StartAsync(FunctionRequest request)
    {
        var asked = request.Read<BackupRequest>();
        var scheduledFor = request.ScheduledFor(asked.ScheduledFor);
        if (asked.Kind == BackupKind.Incremental && IsTimeOfFull(scheduledFor))
            return new { status = "covered", by = BackupRun.IdOf(BackupKind.Full, scheduledFor) };

        var run = new BackupRun
        {
            Id = BackupRun.IdOf(asked.Kind, scheduledFor),
            Kind = asked.Kind,
            ScheduledFor = scheduledFor,
            StartedAt = platform.Clock.GetUtcNow(),
        };
        var isNew = await _runner.StartAsync(run);
        platform.Log.Info(isNew ? "Backup started." : "Backup was started before.", ("run", run.Id), ("caller", request.Caller));
        return new { status = isNew ? "started" : "known", run = run.Id };
    }

    async Task<object?> StepAsync(FunctionRequest request)
    {
        var state = await _runner.StepAsync(request.Read<StepRequest>(), steps.AdvanceAsync);
        return new { stage = state.Stage, sequence = state.Sequence };
    }

    // Both schedules fire in that minute, and both would write the same names.
    bool IsTimeOfFull(DateTimeOffset time) => settings.FullSchedule?.Fires(time, settings.Zone) == true;
}
