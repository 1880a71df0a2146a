namespace Groundwork.Functions.Hosting;

/// <summary>What every function needs to know.</summary>
sealed record CommonSettings
{
    public required string ProjectId { get; init; }

    /// <summary>The function's own URL: where its tasks are sent to, and the audience of tokens.</summary>
    public required Uri Url { get; init; }

    /// <summary>Audience that tokens must carry: the URL without a trailing slash.</summary>
    public required string Audience { get; init; }

    public required IReadOnlySet<string> Callers { get; init; }

    public required IReadOnlySet<string> Operators { get; init; }

    /// <summary>Bucket of the state objects; multi-region, so that it outlives any region.</summary>
    public required string StateBucket { get; init; }

    /// <summary><c>projects/…/locations/…/queues/…</c></summary>
    public required string Queue { get; init; }

    /// <summary>Identity that tasks call with.</summary>
    public required string TaskCaller { get; init; }

    /// <summary>Start of every metric type, e.g. <c>custom.googleapis.com/trading-bot</c>.</summary>
    public required string MetricPrefix { get; init; }

    /// <summary>Start of the metric types of the whole system; <see cref="MetricPrefix"/> is the function's own.</summary>
    public required string FiguresPrefix { get; init; }

    public required IReadOnlyList<string> TokenIssuers { get; init; }

    public required string? TokenKeysUrl { get; init; }

    public static CommonSettings Read(SettingsReader settings)
    {
        var url = settings.Url("FUNCTION_URL");
        return new CommonSettings
        {
            ProjectId = settings.Matching("PROJECT_ID", "[a-z][-a-z0-9]{4,28}[a-z0-9]", "a project id such as trading-bot-prod"),
            Url = url,
            Audience = url.ToString().TrimEnd('/'),
            Callers = settings.Addresses("CALLERS", atLeastOne: true),
            Operators = settings.Addresses("OPERATORS", atLeastOne: false),
            StateBucket = settings.Bucket("STATE_BUCKET"),
            Queue = settings.Matching("TASK_QUEUE", "projects/[^/]+/locations/[^/]+/queues/[^/]+", "projects/P/locations/L/queues/Q"),
            TaskCaller = settings.Matching("TASK_CALLER", "[^@ ]+@[^@ ]+", "a service account's mail address"),
            MetricPrefix = settings.Optional("METRIC_PREFIX", "custom.googleapis.com/trading-bot"),
            FiguresPrefix = settings.Optional("FIGURES_PREFIX", "custom.googleapis.com/trading-bot"),
            TokenIssuers = ["https://accounts.google.com", "accounts.google.com"],
            TokenKeysUrl = settings.OptionalUrl("TOKEN_KEYS_URL")?.ToString(),
        };
    }
}
