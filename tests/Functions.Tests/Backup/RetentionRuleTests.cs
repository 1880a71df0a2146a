using Groundwork.Functions.Backup;

namespace Groundwork.Functions.Tests.Backup;

public sealed class RetentionRuleTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);
    static readonly RetentionRule Rule = new(2, TimeSpan.FromDays(7));

    [Fact]
    public void Keeps_the_newest_full_backups_by_count()
    {
        CatalogEntry[] entries = [Full(3), Full(2), Full(1)];

        Assert.Equal(["full-3"], Rule.Expired(entries, Now).Select(entry => entry.Id));
    }

    [Fact]
    public void Keeps_the_only_full_backup_however_old() =>
        Assert.Empty(new RetentionRule(1, TimeSpan.Zero).Expired([Full(4000)], Now));

    [Fact]
    public void Keeps_the_newest_verified_backup_beside_the_newest()
    {
        CatalogEntry[] entries = [Full(9), Full(8, verified: true), Full(2), Full(1)];

        Assert.Equal(["full-9"], Rule.Expired(entries, Now).Select(entry => entry.Id));
    }

    [Fact]
    public void Keeps_a_full_backup_that_a_kept_incremental_goes_on_from()
    {
        CatalogEntry[] entries = [Full(6), Full(2), Full(1), Incremental(5, "full-6"), Incremental(8, "full-9")];

        Assert.Equal(["incremental-8"], Rule.Expired(entries, Now).Select(entry => entry.Id));
    }

    static CatalogEntry Full(int daysAgo, bool verified = false) =>
        new($"full-{daysAgo}", BackupKind.Full, Now.AddDays(-daysAgo), null, verified, 1);

    static CatalogEntry Incremental(int daysAgo, string based) =>
        new($"incremental-{daysAgo}", BackupKind.Incremental, Now.AddDays(-daysAgo), based, false, 1);
}
