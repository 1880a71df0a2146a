namespace Groundwork.Functions.Escalations;

/// <summary>What a Pub/Sub subscription pushes.</summary>
sealed record PushRequest(PushMessage Message, string Subscription, int? DeliveryAttempt = null);
