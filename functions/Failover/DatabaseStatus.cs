namespace Groundwork.Functions.Failover;

/// <summary>An instance as the API reports it.</summary>
/// <param name="Role">What it is.</param>
/// <param name="IsRunning">Whether it runs, as far as the API knows.</param>
/// <param name="IsBusy">Whether a change of role is under way.</param>
/// <param name="HasBackups">Whether backups and point-in-time recovery are both on.</param>
sealed record DatabaseStatus(DatabaseRole Role, bool IsRunning, bool IsBusy, bool HasBackups);
