using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>Turns a rendered stack, or one read from a state file, into what rules see.</summary>
static class StackReader
{
    /// <summary>Each resource by its inputs; those only read are left out.</summary>
    public static IEnumerable<ResourceInputs> Resources(RenderedStack stack, RuleContext context) =>
        Managed(stack).Select(r => Read(stack, r, r.Inputs, context));

    /// <summary>The stack by what came of its resources, as the Pulumi engine shows it to stack rules.</summary>
    public static StackView View(RenderedStack stack, RuleContext context) =>
        new(Managed(stack).Select(r => Read(stack, r, r.Custom && r.Outputs.Count == 0 ? r.Inputs : r.Outputs, context)), context);

    static IEnumerable<ResourceState> Managed(RenderedStack stack) => stack.Resources.Where(static r => !r.External);

    static ResourceInputs Read(RenderedStack stack, ResourceState state, MapValue properties, RuleContext context)
    {
        var provider = state.Provider is { } urn ? stack.Find(urn)?.Inputs : null;
        return ResourceInputs.From(state, provider ?? MapValue.Empty, context) with { Properties = properties };
    }
}
