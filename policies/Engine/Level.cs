namespace Groundwork.Policies.Engine;

/// <summary>What a broken rule leads to.</summary>
public enum Level
{
    /// <summary>The rule isn't evaluated.</summary>
    Disabled,

    /// <summary>Shown; nothing fails.</summary>
    Advisory,

    /// <summary>The preview or the update fails.</summary>
    Mandatory,

    /// <summary>Mended in the Pulumi engine where the rule knows how; what is left over is mandatory.</summary>
    Remediate,
}
