using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Verification;

/// <summary>Restores what was backed up, once a schedule time.</summary>
sealed class VerifyFunction(Platform platform, VerifySteps steps) : IFunction
{
    readonly StepRunner<VerifyRun> _runner = new(platform.State, platform.Queue, platform.Clock, "verify", VerifyRun.ObjectName);

    public IReadOnlyList<Operation> Operations =>
    [
        new Operation("/", CallerKind.Machine, StartAsync),
        new Operation("/step", CallerKind.Machine, StepAsync),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var read = VerifySettings.Read(settings);
        var connector = new DatabaseConnector(platform.Tokens, DatabaseSettings.Read(settings));
        return new VerifyFunction(platform, new VerifySteps(read, platform, new RestoredDatabase(connector, read.Facts)));
    }

    async Task<object?> StartAsync(FunctionRequest request)
    {
        var scheduledFor = request.ScheduledFor(request.Read<VerifyRequest>().ScheduledFor);
        var now = platform.Clock.GetUtcNow();
        var run = new VerifyRun { Id = Text.Stamp(scheduledFor), StartedAt = now, StepSince = now };
        var isNew = await _runner.StartAsync(run);
        platform.Log.Info(
            isNew ? "Verification started." : "Verification was started before.",
            ("run", run.Id),
            ("caller", request.Caller));
        return new { status = isNew ? "started" : "known", run = run.Id };
    }

    async Task<object?> StepAsync(FunctionRequest request)
    {
        var state = await _runner.StepAsync(request.Read<StepRequest>(), steps.AdvanceAsync);
        return new { target = state.Target, step = state.Step };
    }
}
