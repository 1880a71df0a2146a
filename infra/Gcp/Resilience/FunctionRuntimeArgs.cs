using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="FunctionRuntime"/>.</summary>
public sealed class FunctionRuntimeArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, Artifact Registry, Cloud Build, Cloud Functions, Cloud Run, Cloud
    /// Scheduler, Cloud Tasks, IAM and Storage must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network that the functions reach the database through.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>
    /// Private name of the database that takes writes, e.g. <c>database.trading-bot.internal</c>: an address would not follow a switch.
    /// </summary>
    [Input("databaseHost", required: true)]
    public required string DatabaseHost
    {
        get;
        init => field = Require.Matches(value, "[a-z0-9-]+(\\.[a-z0-9-]+)+", "a name such as database.example.internal");
    }

    /// <summary>
    /// Region that the functions, their queue and their schedules are in: the standby one, so that they outlive the loss of the primary.
    /// </summary>
    [Input("region", required: true)]
    public required string Region { get; init => field = Require.NotEmpty(value); }

    /// <summary>Key of the state bucket, in the multi-region that the bucket is in; Storage's agent must be granted its use.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Identity that schedules and tasks call with; it may call the functions and nothing else.</summary>
    public required ServiceIdentity Caller { get; init; }

    /// <summary>Identity that builds the functions.</summary>
    public required ServiceIdentity Builder { get; init; }

    /// <summary>Folder with the functions' code, from the program's folder. Default: <c>../../functions</c>.</summary>
    [Input("sourceFolder")]
    public string SourceFolder { get; init => field = Require.NotEmpty(value); } = "../../functions";

    /// <summary>IANA time zone of all schedules. Default: <c>Etc/UTC</c>.</summary>
    [Input("timeZone")]
    public string TimeZone { get; init => field = CheckTimeZone(value); } = "Etc/UTC";

    /// <summary>Gives back a time zone by its IANA name, or throws.</summary>
    public static string CheckTimeZone(string zone) =>
        Require.Matches(
            zone,
            "[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+0-9-]+)+",
            "an IANA time zone such as Etc/UTC or America/Chicago",
            nameof(TimeZone));
}
