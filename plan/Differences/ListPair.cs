namespace Groundwork.Plan.Differences;

/// <summary>An old element and what became of it; -1 where one side has none.</summary>
readonly record struct ListPair(int Old, int New, bool IsMoved);
