using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>The project at Google, whose it is, and how what is in it is named and guarded.</summary>
public sealed record ProjectSettings
{
    const string System = "trading-bot";

    /// <summary>Google Cloud project of the environment.</summary>
    public required CloudProject Project { get; init; }

    /// <summary>Labels of everything that takes labels.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Where physical names come from.</summary>
    public required Naming Naming { get; init; }

    /// <summary>Whether what holds data is guarded against deletion.</summary>
    public required bool DeletionProtection { get; init; }

    internal static ProjectSettings Read(SettingsNode node, string environment) => new()
    {
        Project = node.Make(() => new CloudProject(node.Text("id"), node.Text("number"))),
        Labels = node.Make(() => new Labels(System, environment, node.Text("owner"), node.Text("costCenter"))),
        Naming = node.Text("nameQualifier", qualifier => new Naming(System, qualifier)),
        DeletionProtection = node.Flag("deletionProtection"),
    };
}
