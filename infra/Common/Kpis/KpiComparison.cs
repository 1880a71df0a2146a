namespace Groundwork.Infra.Common.Kpis;

/// <summary>How a figure stands to its threshold when it alerts.</summary>
public enum KpiComparison
{
    /// <summary>Greater than the threshold.</summary>
    Above,

    /// <summary>At the threshold or greater.</summary>
    AtLeast,

    /// <summary>Less than the threshold.</summary>
    Below,
}
