using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Escalations;

/// <summary>How long an alert may go without an answer: a reminder first, then the next level.</summary>
sealed partial record EscalationDelays(TimeSpan Respond, TimeSpan Escalate)
{
    static readonly AlertSeverity[] Escalated = [AlertSeverity.Low, AlertSeverity.Medium, AlertSeverity.High, AlertSeverity.Critical];

    /// <summary>Reads each severity's minutes, e.g. <c>low=60/120,medium=30/60,high=5/15,critical=1/5</c>.</summary>
    public static IReadOnlyDictionary<AlertSeverity, EscalationDelays> Read(SettingsReader settings, string name)
    {
        var text = settings.Required(name);
        var read = text.Split(',').Select(part => Form().Match(part)).ToList();
        var delays = read
            .Where(part => part.Success)
            .GroupBy(part => Enum.Parse<AlertSeverity>(part.Groups["severity"].Value, true))
            .ToDictionary(
                group => group.Key,
                group => new EscalationDelays(Minutes(group.First(), "respond"), Minutes(group.First(), "escalate")));

        if (text.Length > 0
            && (read.Count != Escalated.Length
                || delays.Count != Escalated.Length
                || delays.Values.Any(delay => delay.Respond <= TimeSpan.Zero || delay.Escalate <= delay.Respond)))
            settings.Reject(
                $"{name} must give each of low, medium, high, critical once its minutes to respond and, more than those, to escalate, such "
                    + $"as 'low=60/120', got '{text}'.");

        return delays;
    }

    static TimeSpan Minutes(Match part, string which) =>
        TimeSpan.FromMinutes(int.Parse(part.Groups[which].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        "^(?<severity>low|medium|high|critical)=(?<respond>[0-9]{1,4})/(?<escalate>[0-9]{1,4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
