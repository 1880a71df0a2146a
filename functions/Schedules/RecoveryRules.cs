namespace Groundwork.Functions.Schedules;

/// <summary>What the figures must keep between themselves. Pure, so that the infrastructure can hold the same rules.</summary>
static class RecoveryRules
{
    /// <summary>Every mistake, a sentence each; none: the figures fit.</summary>
    public static IReadOnlyList<string> Check(RecoveryFigures figures)
    {
        var errors = new List<string>();
        var full = Gap("FULL_SCHEDULE", figures.FullSchedule, errors);
        var incremental = Gap("INCREMENTAL_SCHEDULE", figures.IncrementalSchedule, errors);

        if (full is { } fullGap && figures.KeepFullBackups * fullGap < 2 * fullGap)
            errors.Add(
                $"KEEP_FULL_BACKUPS must be at least 2, got {figures.KeepFullBackups}: "
                    + "with one, the only backup is replaced by one that nobody has verified yet.");

        if (full is { } interval && TimeSpan.FromDays(figures.KeepIncrementalDays) < interval)
            errors.Add(
                $"KEEP_INCREMENTAL_DAYS must cover the {Hours(interval)} between full backups, got {figures.KeepIncrementalDays} days.");

        if (incremental is { } gap && gap > figures.BackupRpo)
            errors.Add(
                $"BACKUP_RPO_MINUTES must be at least {gap.TotalMinutes:0}, the longest pause of INCREMENTAL_SCHEDULE "
                    + $"'{figures.IncrementalSchedule}', got {figures.BackupRpo.TotalMinutes:0}; or back up more often.");

        if (figures.DataRegions.Contains(figures.VaultRegion, StringComparer.Ordinal))
            errors.Add(
                $"VAULT_REGION must differ from the data regions {string.Join(", ", figures.DataRegions)}, got {figures.VaultRegion}: "
                    + "a lost region would take the backups with it.");

        if (figures.DataRegions.Distinct(StringComparer.Ordinal).Count() != figures.DataRegions.Count)
            errors.Add(
                $"REGIONS must name different regions, got {string.Join(",", figures.DataRegions)}: "
                    + "a replica in the primary's region is lost with it.");

        return errors;
    }

    static TimeSpan? Gap(string name, string line, List<string> errors)
    {
        if (CronLine.Parse(line, out var error) is not { } cron)
        {
            errors.Add($"{name} {error}");
            return null;
        }

        if (cron.LongestGap() is { } gap)
            return gap;

        errors.Add($"{name} must fire again and again, got '{line}', which never does.");
        return null;
    }

    static string Hours(TimeSpan time) => FormattableString.Invariant($"{time.TotalHours:0.#} hours");
}
