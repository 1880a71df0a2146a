using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>How long logs are kept.</summary>
public sealed record AuditSettings
{
    /// <summary>Days that everything logged is kept.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>Whether nobody can shorten that any more.</summary>
    public required bool Locked { get; init; }

    internal static AuditSettings Read(SettingsNode node) => new()
    {
        RetentionDays = node.Whole("retentionDays", 1, 3650),
        Locked = node.Flag("locked"),
    };
}
