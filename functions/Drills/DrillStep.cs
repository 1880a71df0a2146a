namespace Groundwork.Functions.Drills;

/// <summary>Where a drill stands, in the order of the work.</summary>
enum DrillStep
{
    Prepare,
    GoAway,
    AwaitAway,
    CheckAway,
    GoHome,
    AwaitHome,
    CheckHome,
    Record,
    Done,
}
