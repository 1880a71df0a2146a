namespace Groundwork.Functions.Hosting;

/// <summary>Not now: the caller's queue is to deliver the request again.</summary>
sealed class RetryLaterException(string message) : Exception(message);
