using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Escalations;

/// <summary>Takes alerts from the topic, and sees that somebody answers.</summary>
sealed class EscalationFunction(Platform platform, EscalationSteps steps) : IFunction
{
    readonly StepRunner<Incident> _runner = new(platform.State, platform.Queue, platform.Clock, "escalation", Incident.ObjectName);

    public IReadOnlyList<Operation> Operations =>
    [
        new Operation("/", CallerKind.Machine, OpenAsync),
        new Operation("/step", CallerKind.Machine, async request => new
        {
            stage = (await _runner.StepAsync(request.Read<StepRequest>(), steps.AdvanceAsync)).Stage,
        }),
        new Operation("/acknowledge", CallerKind.Operator, AcknowledgeAsync),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var read = EscalationSettings.Read(settings);
        return new EscalationFunction(platform, new EscalationSteps(platform, read, new Channels(platform, read)));
    }

    async Task<object?> OpenAsync(FunctionRequest request)
    {
        var message = request.Read<PushRequest>().Message.Json()
            ?? throw new RequestException(400, "The message's data must be JSON in base64.");
        if (AlertReader.Read(message) is not { } alert)
            return new { status = "over" };

        var incident = new Incident { Id = alert.Id, Alert = alert, OpenedAt = platform.Clock.GetUtcNow() };
        var isNew = await _runner.StartAsync(incident);
        return new { status = isNew ? "opened" : "known", incident = incident.Id };
    }

    async Task<object?> AcknowledgeAsync(FunctionRequest request)
    {
        var id = request.Read<AcknowledgeRequest>().Id;
        if (!RunId.IsValid(id))
            throw new RequestException(400, "'id' must be 1 to 80 lower-case letters, digits and '-'.");

        if (await platform.State.ReadAsync<Incident>(Incident.ObjectName(id)) is not { } stored)
            throw new RequestException(404, $"There is no incident {id}.");

        if (stored.Value.IsFinished || stored.Value.AcknowledgedBy.Length > 0)
            return new { status = "known", by = stored.Value.AcknowledgedBy };

        var acknowledged = stored.Value with { AcknowledgedBy = request.Caller };
        if (!await platform.State.TryWriteAsync(Incident.ObjectName(id), acknowledged, stored.Generation))
            throw new RetryLaterException("The incident is at work; ask again.");

        platform.Log.Write(
            Severity.Notice,
            "Incident acknowledged.",
            ("incident", id),
            ("caller", request.Caller),
            ("after", platform.Clock.GetUtcNow() - stored.Value.OpenedAt));
        return new { status = "acknowledged", by = request.Caller };
    }
}
