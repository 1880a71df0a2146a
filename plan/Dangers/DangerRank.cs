namespace Groundwork.Plan.Dangers;

/// <summary>How bad a danger is; the worst first.</summary>
public enum DangerRank
{
    /// <summary>What is lost can't be had back, or everybody can get in.</summary>
    Critical,

    /// <summary>An outage or an attack becomes likely.</summary>
    High,

    /// <summary>A second mistake is needed for harm.</summary>
    Medium,

    /// <summary>Worth a look.</summary>
    Low,
}
