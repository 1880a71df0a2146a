namespace Groundwork.Lease.Tests;

/// <summary>Clocks that move when told.</summary>
sealed class ManualClock : IClock
{
    TimeSpan _boot = TimeSpan.FromHours(1);
    TimeSpan _wall = TimeSpan.FromDays(20_000);

    public Stamp Now() => new(_boot, _wall);

    public void Advance(double seconds)
    {
        _boot += TimeSpan.FromSeconds(seconds);
        _wall += TimeSpan.FromSeconds(seconds);
    }

    public void MoveWall(double seconds) => _wall += TimeSpan.FromSeconds(seconds);

    public void MoveBoot(double seconds) => _boot += TimeSpan.FromSeconds(seconds);
}
