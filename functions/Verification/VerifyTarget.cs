namespace Groundwork.Functions.Verification;

/// <summary>What is restored to be looked at.</summary>
enum VerifyTarget
{
    /// <summary>A clone at a point in time a few minutes ago.</summary>
    PointInTime,

    /// <summary>The newest backup, into a new instance.</summary>
    Backup,

    /// <summary>The newest exported backup, decrypted and put together.</summary>
    Export,
}
