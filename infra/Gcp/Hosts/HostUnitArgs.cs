namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>What a caller decides about one container that every host of a <see cref="ServiceFleet"/> runs.</summary>
public sealed class HostUnitArgs : ResourceArgs
{
    const string Kebab = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    const string KebabShape = "lower-case words of letters and digits, joined by '-'";

    /// <summary>Service whose image it runs and with which it is deployed, e.g. <c>strategy-worker</c>. Default: its key.</summary>
    [Input("service")]
    public string? Service { get; init => field = value is null ? null : Require.Matches(value, Kebab, KebabShape); }

    /// <summary>
    /// Name of the systemd unit without system and <c>.service</c>, e.g. <c>core</c> for <c>trading-bot-core.service</c>. Default: its key.
    /// </summary>
    [Input("unit")]
    public string? Unit { get; init => field = value is null ? null : Require.Matches(value, Kebab, KebabShape); }

    /// <summary>Port it listens on, 1024 to 65535; no two of a fleet share one, because containers use the host's network.</summary>
    [Input("port", required: true)]
    public required int Port { get; init => field = Require.InRange(value, 1_024, 65_535); }

    /// <summary>Path that answers 200 when it is well, e.g. <c>/health</c>.</summary>
    [Input("healthPath", required: true)]
    public required string HealthPath
    {
        get;
        init => field = Require.Matches(value, "/[A-Za-z0-9/._-]*", "a path such as /health");
    }

    /// <summary>Seconds it has after a deployment until it must be well, 4 to 600. Default: 60.</summary>
    [Input("healthSeconds")]
    public int HealthSeconds { get; init => field = Require.InRange(value, 4, 600); } = 60;

    /// <summary>Whether it runs on one host at a time, in all regions together, held by a lease. Default: it runs on every host.</summary>
    [Input("runsOnce")]
    public bool RunsOnce { get; init; }

    /// <summary>
    /// Environment of the container, by variable. Never a secret: those are read from Secret Manager at run time. Default: nothing.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Environment
    {
        get;
        init
        {
            foreach (var variable in value.Keys)
                _ = Require.Matches(variable, "[A-Z][A-Z0-9_]*", "a variable such as DATABASE_HOST, in upper case");

            field = value;
        }
    } = ImmutableSortedDictionary<string, Input<string>>.Empty;
}
