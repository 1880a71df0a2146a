using System.Net;

namespace Groundwork.Functions.Google;

/// <summary>A call that failed: which, and how. Never the body that was sent, nor the text that came back.</summary>
sealed class GoogleException(string call, HttpStatusCode? status, string reason)
    : Exception($"{call} answered {(status is null ? "nothing" : $"{status:D}")} {reason}".TrimEnd() + ".")
{
    public HttpStatusCode? Status { get; } = status;

    /// <summary>Nobody can tell whether the work was done: no answer, or one of the server's own errors.</summary>
    public bool IsUncertain => Status is null || (int)Status >= 500;
}
