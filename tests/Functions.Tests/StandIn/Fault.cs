namespace Groundwork.Functions.Tests.StandIn;

/// <summary>What goes wrong with one call.</summary>
enum Fault
{
    None,

    /// <summary>Answers 503; nothing is done.</summary>
    Fail,

    /// <summary>Does the work, and the answer is lost.</summary>
    LoseAnswer,

    /// <summary>Does the work twice, as a network that repeats a request.</summary>
    Twice,

    /// <summary>Answers after the caller has given up; nothing is done.</summary>
    Hang,

    /// <summary>Answers late, but in time.</summary>
    Slow,
}
