using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// A function that others call, under an identity of its own with just the permissions it uses,
/// reachable from inside by those it names alone, and whose failure is told.
/// One that runs on schedule is a <see cref="ScheduledFunction"/>.
/// Defines one <c>cloudfunctionsv2.Function</c>, a <c>cloudrunv2.ServiceIamMember</c> for each who may call it,
/// the grants on state and queue; per set of permissions a <c>projects.IAMCustomRole</c> with its <c>projects.IAMMember</c>;
/// and one <c>monitoring.AlertPolicy</c> on errors.
/// </summary>
public sealed class PrivateFunction : ComponentResource
{
    /// <summary>Makes the function.</summary>
    public PrivateFunction(string name, PrivateFunctionArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:PrivateFunction", name, args, options)
    {
        var parts = new FunctionParts(this, name, args);

        Url = parts.Url;
        Invokers = parts.Invokers;
        Alerts = parts.Alerts;

        RegisterOutputs();
    }

    /// <summary>Address of the function, the audience of tokens for it. Known before it is made.</summary>
    public string Url { get; }

    internal ImmutableArray<Resource> Invokers { get; }

    internal AlertPolicies Alerts { get; }
}
