using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about an <see cref="AnomalyBaseline"/>.</summary>
public sealed class AnomalyBaselineArgs : ResourceArgs
{
    const string Path = "[a-z][a-z0-9-]*/[a-z][a-z0-9_]*";

    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Identity of the function.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>
    /// Figures that have a baseline, as service/figure to the deviation that is always usual, in the figure's unit and above 0;
    /// at least one.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Figures
    {
        get;
        init => field = CheckFigures(value);
    }

    /// <summary>
    /// Figure of the market's volatility, as service/figure; in any unit, since it is compared with its own last 30 days.
    /// </summary>
    [Input("volatilityFigure", required: true)]
    public required string VolatilityFigure { get; init => field = Require.Matches(value, Path, "service/figure"); }

    static IReadOnlyDictionary<string, double> CheckFigures(IReadOnlyDictionary<string, double> figures)
    {
        if (figures.Count == 0)
            throw new ArgumentException($"{nameof(Figures)} must hold at least one entry.");

        foreach (var (figure, least) in figures)
        {
            _ = Require.Matches(figure, Path, "service/figure", nameof(Figures));
            _ = Require.InRange(least, 0.000_001, 1e9, $"{nameof(Figures)}[{figure}]");
        }

        return figures;
    }
}
