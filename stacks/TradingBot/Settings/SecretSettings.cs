using Groundwork.Infra.Gcp.Secrets;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>Rotation of keys and secrets.</summary>
public sealed record SecretSettings
{
    /// <summary>Days between rotations of the encryption keys.</summary>
    public required int KeyRotationDays { get; init; }

    /// <summary>Days between rotation notices of the secrets.</summary>
    public required int RotationDays { get; init; }

    /// <summary>When the first notice is due.</summary>
    public required string FirstRotation { get; init; }

    /// <summary>Days a destroyed secret version or key version can still be restored.</summary>
    public required int DestroyDelayDays { get; init; }

    internal static SecretSettings Read(SettingsNode node) => new()
    {
        KeyRotationDays = node.Whole("keyRotationDays", 1, 90),
        RotationDays = node.Whole("rotationDays", 1, 90),
        FirstRotation = node.Text("firstRotation", SecretStoreArgs.CheckFirstRotation),
        DestroyDelayDays = node.Whole("destroyDelayDays", 30, 90),
    };
}
