using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>Estimates how long disasters last and what they lose.</summary>
static class RecoveryBookBuilder
{
    /// <summary>Seconds that service may be gone, as <c>docs/requirements/</c> has it.</summary>
    public const int RtoSeconds = 900;

    /// <summary>Seconds whose data may be lost, as <c>docs/requirements/</c> has it.</summary>
    public const int RpoSeconds = 300;

    /// <summary>The estimates of the stacks that were rendered.</summary>
    public static RecoveryBook Of(IEnumerable<StackReport> stacks) => new([.. stacks.Where(static s => s.Rendered is not null).Select(Of)]);

    static StackRecovery Of(StackReport stack)
    {
        var estimates = new DisasterEstimates(new(stack.Rendered!), RtoSeconds, RpoSeconds);
        return new(stack.Name, RtoSeconds, RpoSeconds,
        [
            estimates.InstanceLost(),
            estimates.DatabaseInstanceLost(),
            estimates.RegionLost(),
            estimates.Partition(),
            estimates.DatabaseDamaged(),
            estimates.DatabaseDeleted(),
        ]);
    }
}
