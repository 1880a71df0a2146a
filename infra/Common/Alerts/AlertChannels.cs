namespace Groundwork.Infra.Common.Alerts;

/// <summary>Where alerts go, by severity: made once, by the component that makes the channels, and passed to all that alert.</summary>
public sealed class AlertChannels
{
    readonly ImmutableDictionary<AlertSeverity, ImmutableArray<Output<string>>> _bySeverity;
    readonly string _repository;

    /// <summary>
    /// Channels of every severity, as the ids (<c>projects/…/notificationChannels/…</c>) of one or more each;
    /// <paramref name="repository"/> is the address that this repository is read at, with a slash at its end, so that who is woken can
    /// follow the link to the runbook.
    /// </summary>
    public AlertChannels(IReadOnlyDictionary<AlertSeverity, IReadOnlyList<Output<string>>> bySeverity, string repository = "")
    {
        foreach (var severity in Enum.GetValues<AlertSeverity>())
        {
            if (!bySeverity.TryGetValue(severity, out var channels) || channels.Count == 0)
                throw new ArgumentException($"Alert channels of severity {severity} must hold at least one channel, got none.");
        }

        _bySeverity = bySeverity.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());
        _repository = repository;
    }

    /// <summary>Address of a runbook, e.g. <c>https://example.com/groundwork/docs/runbooks/database-load.md</c>.</summary>
    public string Runbook(string name) => $"{_repository}docs/runbooks/{name}.md";

    /// <summary>Value of an alert policy's <c>notificationChannels</c>; never empty.</summary>
    public InputList<string> For(AlertSeverity severity) => _bySeverity[severity];
}
