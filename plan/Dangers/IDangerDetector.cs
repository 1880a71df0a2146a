using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Dangers;

/// <summary>Finds one kind of danger. A class that implements it is found by itself.</summary>
interface IDangerDetector
{
    /// <summary>What is dangerous in the change of one resource.</summary>
    IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack);
}
