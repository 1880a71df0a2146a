namespace Groundwork.Lease.Tests;

/// <summary>Keeps what is logged.</summary>
sealed class RecordingLog : ILog
{
    public List<string> Entries { get; } = [];

    public void Write(string severity, string message) => Entries.Add($"{severity} {message}");
}
