namespace Groundwork.Infra.Common.Objectives;

/// <summary>The promise that few requests fail.</summary>
public sealed record FewFailObjective : ServiceObjective
{
    internal FewFailObjective(string title, double goal, string total, string bad)
        : base(title, goal) => (Total, Bad) = (total, bad);

    /// <summary>Selects all requests.</summary>
    public string Total { get; }

    /// <summary>Selects those that failed.</summary>
    public string Bad { get; }
}
