using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Pulumi.Offline;

/// <summary>What the provider of AWS tells of a resource before it exists: the region it will be in, and all its tags.</summary>
static class AwsOutputs
{
    /// <summary>What its inputs tell of a resource, <c>region</c> and <c>tagsAll</c> included where they are known.</summary>
    /// <param name="state">The resource.</param>
    /// <param name="provider">The inputs of its provider; null where it has the stack's own.</param>
    /// <param name="config">The stack's configuration, from which its own provider has its settings.</param>
    public static MapValue Of(ResourceState state, MapValue? provider, ImmutableDictionary<string, string> config)
    {
        if (!state.Type.StartsWith("aws:", StringComparison.Ordinal))
        {
            return state.Inputs;
        }

        var settings = provider ?? new MapValue(
            config.Where(static c => c.Key.StartsWith("aws:", StringComparison.Ordinal))
                .Select(static c => KeyValuePair.Create(c.Key["aws:".Length..], (PropertyValue)c.Value)));
        var told = state.Inputs;
        told = told.ContainsKey("region") || settings.Find("region") is not TextValue region ? told : told.With("region", region);
        return AwsTags.All(settings, told.Find("tags")) is { } tags ? told.With("tagsAll", tags) : told;
    }
}
