namespace Groundwork.Plan.Differences;

/// <summary>What the changes of other resources do to a value that comes from them.</summary>
enum Disturbance
{
    /// <summary>Nothing: the value stays.</summary>
    None,

    /// <summary>It may come out different.</summary>
    May,

    /// <summary>It comes out different, or new.</summary>
    Will,
}
