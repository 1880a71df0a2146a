namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="BackupVault"/>.</summary>
public sealed class BackupVaultArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, IAM and Storage must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Key of the buckets, which are made in its region; Storage's agent must be granted its use. No region of the data.</summary>
    public required CmekKey Key { get; init; }

    /// <summary>Regions of the data, which the backups must not be in.</summary>
    public required RegionPair DataRegions { get; init; }

    /// <summary>Days that nobody can delete what is in the vault, 35 to 3650. Default: 35.</summary>
    [Input("retentionDays")]
    public int RetentionDays { get; init => field = Require.InRange(value, 35, 3_650); } = 35;

    /// <summary>
    /// Days after which what is in the vault is deleted by itself, not before <see cref="RetentionDays"/>, 35 to 3650. Default: 400.
    /// </summary>
    [Input("keepDays")]
    public int KeepDays { get; init => field = Require.InRange(value, 35, 3_650); } = 400;

    /// <summary>
    /// Whether nobody can shorten the retention any more, Google's support included. It can't be taken back. Default: it is locked.
    /// </summary>
    [Input("locked")]
    public bool Locked { get; init; } = true;

    /// <summary>Who writes and retires backups, as key to IAM member; the key names the grants and must not change.</summary>
    public required IReadOnlyDictionary<string, Input<string>> Writers { get; init; }

    /// <summary>Who reads backups and marks them as verified, as key to IAM member. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Verifiers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// Who copies backups to the vault: may read them and add to it, never delete, as key to IAM member. Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Copiers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Who exports the database, as key to IAM member: the accounts of the SQL instances. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Exporters { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Gives back a region for the backups, or throws where it is one of the data's.</summary>
    public static string CheckRegion(string region, RegionPair data, string name = "Region")
    {
        _ = Require.Matches(region, "[a-z]+-[a-z]+[1-9][0-9]?", "a region such as us-west1", name);

        return data.All.Contains(region, StringComparer.Ordinal)
            ? throw new ArgumentException(
                $"{name} must not be a region of the data ({string.Join(", ", data.All)}), got {region}: "
                    + "a lost region would take the backups with it.")
            : region;
    }

    /// <summary>Throws where what is kept would be deleted before its retention ends.</summary>
    public static void CheckKept(int retentionDays, int keepDays)
    {
        if (keepDays < retentionDays)
            throw new ArgumentException(FormattableString.Invariant(
                $"KeepDays must be at least RetentionDays ({retentionDays}), got {keepDays}: nothing can be deleted before."));
    }
}
