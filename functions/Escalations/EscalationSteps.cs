using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Escalations;

/// <summary>Act first, then tell naming what was done, then start the timer; an acknowledgement ends it.</summary>
sealed class EscalationSteps(Platform platform, EscalationSettings settings, Channels channels)
{
    public async Task<Advance<Incident>> AdvanceAsync(Incident incident)
    {
        if (incident.AcknowledgedBy.Length > 0)
            return new(incident with { Stage = EscalationStage.Closed });

        return incident.Stage switch
        {
            EscalationStage.Act => new(await ActAsync(incident) with { Stage = EscalationStage.Tell }),
            EscalationStage.Tell when incident.Alert.Severity == AlertSeverity.Notice =>
                new(await SendAsync(incident, "") with { Stage = EscalationStage.Closed }),
            EscalationStage.Tell => new(await SendAsync(incident, "") with { Stage = EscalationStage.Remind }, Delays(incident).Respond),
            EscalationStage.Remind => new(
                await SendAsync(incident, "No answer yet. ") with { Stage = EscalationStage.Escalate },
                Delays(incident).Escalate - Delays(incident).Respond),
            EscalationStage.Escalate =>
                new(await SendAsync(incident, "ESCALATED, nobody answered. ") with { Stage = EscalationStage.Closed }),
            _ => new(incident),
        };
    }

    EscalationDelays Delays(Incident incident) => settings.Delays[incident.Alert.Severity];

    async Task<Incident> ActAsync(Incident incident)
    {
        var told = new List<string>();
        foreach (var action in CrisisActions.For(incident.Alert.Crisis, incident.Alert.Severity))
        {
            await platform.PubSub.PublishAsync(
                settings.ControlTopic,
                $"{incident.Id}-{action}",
                new { action, incident = incident.Id, reason = incident.Alert.Title });
            told.Add(CrisisActions.Told(action));
            platform.Log.Write(Severity.Critical, $"Crisis: {CrisisActions.Told(action)}.", ("incident", incident.Id), ("action", action));
        }

        return incident with { Actions = told };
    }

    async Task<Incident> SendAsync(Incident incident, string prefix)
    {
        var done = incident.Actions.Count == 0 ? "" : $" Done already: {string.Join(", ", incident.Actions)}.";
        var text = $"{prefix}[{incident.Alert.Severity}] {incident.Alert.Title}: {incident.Alert.Text}{done} (incident {incident.Id})";
        var sent = incident.Sent.ToList();
        var isReached = false;
        try
        {
            foreach (var channel in Channels.For(incident.Alert.Severity, incident.Stage))
            {
                if (await channels.TrySendAsync(channel, incident.Alert, text))
                {
                    isReached = true;
                    sent.Add($"{incident.Stage}/{channel}");
                }
            }
        }
        finally
        {
            // Logged after sending: by then the log knows the tokens that it must mask, should the text hold one.
            var severity = incident.Alert.Severity >= AlertSeverity.High ? Severity.Critical : Severity.Warning;
            platform.Log.Write(severity, text, ("incident", incident.Id), ("stage", incident.Stage));
        }

        // Better twice than not at all: with no channel reached the queue tries this step again.
        return isReached ? incident with { Sent = sent } : throw new RetryLaterException($"No channel took incident {incident.Id}.");
    }
}
