namespace Groundwork.Functions.Vault;

/// <summary>Asks for the copy; <paramref name="ScheduledFor"/> is for one by hand.</summary>
sealed record VaultRequest(DateTimeOffset? ScheduledFor = null);
