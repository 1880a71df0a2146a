namespace Groundwork.Functions.Failover;

/// <summary>A person's word for a switch that waits.</summary>
sealed record ConfirmRequest(string Id);
