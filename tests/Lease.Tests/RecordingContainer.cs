namespace Groundwork.Lease.Tests;

/// <summary>A container that writes into a common record what is done to it, and ends when <see cref="Ends"/> says so.</summary>
sealed class RecordingContainer(List<string> record) : IContainer
{
    public bool Ends { get; set; } = true;

    public int? ExitCode { get; private set; }

    public void Stop(TimeSpan grace)
    {
        record.Add($"stop {grace.TotalSeconds:0}");
        ExitCode = Ends ? 143 : null;
    }

    public void Kill()
    {
        record.Add("kill");
        ExitCode = Ends ? 137 : null;
    }
}
