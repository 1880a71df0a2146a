namespace Groundwork.Functions.Failover;

/// <summary>A step that is done.</summary>
sealed record StepRecord(SwitchStep Step, DateTimeOffset From, DateTimeOffset To);
