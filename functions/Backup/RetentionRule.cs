namespace Groundwork.Functions.Backup;

/// <summary>How long backups are kept. Whatever the figures, the newest full backup and the newest verified one stay.</summary>
sealed record RetentionRule(int FullBackups, TimeSpan Incrementals)
{
    /// <summary>Backups that may go.</summary>
    public IReadOnlyList<CatalogEntry> Expired(IReadOnlyList<CatalogEntry> entries, DateTimeOffset now)
    {
        var fulls = entries.Where(entry => entry.Kind == BackupKind.Full).OrderByDescending(entry => entry.ScheduledFor).ToList();
        var increments = entries.Where(entry => entry.Kind == BackupKind.Incremental).ToList();
        var stale = increments.Where(entry => now - entry.ScheduledFor > Incrementals).ToHashSet();

        var kept = fulls.Take(Math.Max(FullBackups, 1)).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        if (fulls.FirstOrDefault(entry => entry.IsVerified) is { } verified)
            _ = kept.Add(verified.Id);

        foreach (var increment in increments.Where(entry => !stale.Contains(entry) && entry.Base is not null))
            _ = kept.Add(increment.Base!);

        return [.. fulls.Where(entry => !kept.Contains(entry.Id)), .. stale];
    }
}
