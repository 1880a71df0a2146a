namespace Groundwork.Functions.Failover;

/// <summary>What became of a request: <c>started</c>, <c>known</c>, or <c>refused</c> and why.</summary>
sealed record SwitchAnswer(string Status, string Reason = "");
