namespace Groundwork.Functions.Tests.StandIn;

/// <summary>A clock that is moved by hand.</summary>
sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
