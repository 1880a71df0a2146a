namespace Groundwork.Functions.Hosting;

/// <summary>The caller's mistake: a 4xx with a sentence that says what to do.</summary>
sealed class RequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
