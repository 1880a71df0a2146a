using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Failover;

/// <summary>Fails over when the probe says so, and swaps the regions when a person or the drill does.</summary>
sealed class FailoverFunction(Platform platform, SwitchController controller) : IFunction
{
    public IReadOnlyList<Operation> Operations =>
    [
        new Operation("/", CallerKind.Machine, FailOverAsync),
        new Operation("/step", CallerKind.Machine, StepAsync),
        new Operation("/switchover", CallerKind.Machine, SwitchOverAsync),
        new Operation("/failback", CallerKind.Operator, SwitchOverAsync),
        new Operation(
            "/confirm-fence",
            CallerKind.Operator,
            request => ConfirmAsync(request, state => state with { FenceConfirmedBy = request.Caller })),
        new Operation(
            "/accept-loss",
            CallerKind.Operator,
            request => ConfirmAsync(request, state => state with { LossAcceptedBy = request.Caller })),
        new Operation("/arm", CallerKind.Operator, ArmAsync),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var read = FailoverSettings.Read(settings);
        var connector = new DatabaseConnector(platform.Tokens, DatabaseSettings.Read(settings));
        var pager = new TopicPager(platform, read.AlertTopic, "failover");
        var regions = new GoogleRegions(platform, read, connector);
        return new FailoverFunction(
            platform,
            new SwitchController(platform.State, platform.Queue, regions, pager, read.Topology, read.Limits, platform.Clock));
    }

    async Task<object?> FailOverAsync(FunctionRequest request)
    {
        var asked = Checked(request.Read<SwitchRequest>());
        return Logged("Failover", request, asked, await controller.FailOverAsync(asked));
    }

    async Task<object?> SwitchOverAsync(FunctionRequest request)
    {
        var asked = Checked(request.Read<SwitchRequest>());
        return Logged("Switchover", request, asked, await controller.SwitchOverAsync(asked));
    }

    async Task<object?> StepAsync(FunctionRequest request)
    {
        var state = await controller.StepAsync(request.Read<StepRequest>());
        platform.Log.Info($"Switch at {state.Step}.", ("run", state.Id), ("waiting", state.Waiting));
        if (state is { IsFinished: true, RecoveryTime: { } recovery })
            await platform.Metrics.WriteAsync(
                ("failover/rto_seconds", recovery.TotalSeconds),
                ("failover/loss_bound_seconds", state.LossBound?.TotalSeconds ?? 0));

        return new { step = state.Step, waiting = state.Waiting };
    }

    async Task<object?> ConfirmAsync(FunctionRequest request, Func<SwitchState, SwitchState> change)
    {
        var asked = request.Read<ConfirmRequest>();
        var answer = await controller.ConfirmAsync(asked.Id, change);
        platform.Log.Write(
            Severity.Notice,
            "A person gave their word for a switch.",
            ("run", asked.Id),
            ("caller", request.Caller),
            ("answer", answer.Status));
        return answer;
    }

    async Task<object?> ArmAsync(FunctionRequest request)
    {
        _ = request.Read<EmptyRequest>();
        platform.Log.Write(Severity.Notice, "A person arms the failover.", ("caller", request.Caller));
        return await controller.ArmAsync();
    }

    SwitchAnswer Logged(string what, FunctionRequest request, SwitchRequest asked, SwitchAnswer answer)
    {
        platform.Log.Write(
            Severity.Notice,
            $"{what} asked for: {answer.Status}.",
            ("run", asked.Id),
            ("reason", answer.Reason),
            ("caller", request.Caller));
        return answer;
    }

    static SwitchRequest Checked(SwitchRequest request) => RunId.IsValid(request.Id)
        ? request
        : throw new RequestException(400, "'id' must be 1 to 80 lower-case letters, digits and '-'.");
}
