namespace Groundwork.Functions.Failover;

/// <summary><c>{}</c>: there is nothing to say.</summary>
sealed record EmptyRequest;
