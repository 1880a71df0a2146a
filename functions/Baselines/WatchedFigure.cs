namespace Groundwork.Functions.Baselines;

/// <summary>A figure whose baseline is kept.</summary>
/// <param name="Path">Service and figure, e.g. <c>core-engine/queued_messages</c>.</param>
/// <param name="LeastDeviation">Deviation that is always usual, in the figure's unit.</param>
sealed record WatchedFigure(string Path, double LeastDeviation);
