using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;

namespace Groundwork.Policies.Server.Wire;

/// <summary>Turns the engine's messages into what rules see.</summary>
sealed class ResourceReader(int deepest)
{
    const int Many = 500;

    readonly StructReader _structs = new(deepest);

    public ResourceInputs Read(AnalyzeRequest request) =>
        Read(request.Urn, request.Properties.Span, request.Options, request.Provider, null);

    public ResourceInputs Read(AnalyzerResource resource) => Read(
        resource.Urn, resource.Properties.Span, resource.Options, resource.Provider, resource.Parent) with
    {
        Dependencies = [.. resource.Dependencies.Select(UrnOf).OfType<Urn>().Order()],
        PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
            static e => e.Key,
            static e => new Sequence<Urn>([.. e.Value.Urns.Select(UrnOf).OfType<Urn>().Order()]),
            StringComparer.Ordinal),
    };

    /// <summary>Reads many, side by side where they are many and no thread needs a larger stack for them.</summary>
    public IEnumerable<ResourceInputs> ReadAll(IReadOnlyCollection<AnalyzerResource> resources, CancellationToken cancellation)
    {
        if (deepest > StructLimits.Ordinary || resources.Count < Many)
        {
            return resources.Select(Read);
        }

        try
        {
            return resources.AsParallel().AsOrdered().WithCancellation(cancellation).Select(Read).ToArray();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            throw;
        }
    }

    ResourceInputs Read(
        string text, ReadOnlySpan<byte> properties, AnalyzerResourceOptions? options, AnalyzerProviderResource? provider, string? parent)
    {
        var urn = UrnOf(text) ?? throw new MalformedPropertiesException("A resource has no valid URN.");
        return new(urn, _structs.Read(properties))
        {
            // The engine names the provider of whatever a provider manages; providers have none themselves.
            Custom = provider is not null || urn.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal),
            Parent = UrnOf(parent) ?? UrnOf(options?.Parent),
            Options = options is null ? ResourceOptions.None : Read(options),
            Provider = provider is null ? MapValue.Empty : _structs.Read(provider.Properties.Span),
        };
    }

    static ResourceOptions Read(AnalyzerResourceOptions options) => new()
    {
        Protect = options.Protect,
        IgnoreChanges = new([.. options.IgnoreChanges]),
        DeleteBeforeReplace = options.DeleteBeforeReplaceDefined ? options.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = new([.. options.AdditionalSecretOutputs]),
        Aliases = new([.. options.Aliases.Select(UrnOf).OfType<Urn>()]),
        CreateTimeout = Seconds(options.CustomTimeouts?.Create),
        UpdateTimeout = Seconds(options.CustomTimeouts?.Update),
        DeleteTimeout = Seconds(options.CustomTimeouts?.Delete),
    };

    static TimeSpan? Seconds(double? seconds) => seconds is > 0 and < 1e9 ? TimeSpan.FromSeconds(seconds.Value) : null;

    static Urn? UrnOf(string? text) => Urn.TryParse(text, out var urn) ? urn : null;
}
