namespace Groundwork.Functions.Escalations;

/// <summary>Somebody takes an incident on.</summary>
sealed record AcknowledgeRequest(string Id);
