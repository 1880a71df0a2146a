namespace Groundwork.Lease;

/// <summary>A moment by two clocks: one that counts since boot, suspension included, and the wall's.</summary>
readonly record struct Stamp(TimeSpan Boot, TimeSpan Wall)
{
    /// <summary>
    /// The longest time that may have passed since an earlier moment. A hypervisor may pause a host without its
    /// boot clock noticing; then the wall clock, set right again, tells. A wall clock set back changes nothing.
    /// </summary>
    public TimeSpan AtMostSince(Stamp earlier)
    {
        var (boot, wall) = (Boot - earlier.Boot, Wall - earlier.Wall);
        return boot > wall ? boot : wall;
    }

    /// <summary>
    /// The shortest time that has passed since an earlier moment: what counts when waiting for another's lease to run out.
    /// </summary>
    public TimeSpan AtLeastSince(Stamp earlier) => Boot - earlier.Boot;
}
