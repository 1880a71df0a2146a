using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Groundwork.Functions.Google;

/// <summary>How often a call that may be repeated is repeated.</summary>
static class Retries
{
    const int Repeats = 3;

    public static ResiliencePipeline<HttpResponseMessage> For(Endpoints endpoints, TimeProvider clock) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Repeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = endpoints.RetryPause,
                MaxDelay = TimeSpan.FromSeconds(8),
                ShouldHandle = arguments => ValueTask.FromResult(IsRepeatable(arguments.Context) && IsPassing(arguments.Outcome)),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .AddTimeout(endpoints.AttemptTimeout)
            .Build();

    public static readonly ResiliencePropertyKey<bool> Repeatable = new("repeatable");

    static bool IsRepeatable(ResilienceContext context) => context.Properties.GetValue(Repeatable, false);

    static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } =>
            true,
        _ => false,
    };
}
