using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>Calls of provider functions and resource methods.</summary>
static class Calls
{
    public static async Task<OutputData<T>> InvokeAsync<T>(
        Deployment deployment, string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool single)
    {
        RefusePackage(package, token);
        var (map, resources) = await CollectAsync(deployment, args, (options as InvokeOutputOptions)?.DependsOn).ConfigureAwait(false);
        var secret = map.ContainsSecret;
        if (!map.IsKnown || HasUnknownId(resources))
        {
            var sources = OutputMeta.ExpressionOf(map)
                ?? new UnknownApply([.. resources.Items.OfType<CustomResource>().Select(IdExpression)]);
            return new(default!, OutputMeta.NotKnown(false, secret, resources, new UnknownValue(sources)));
        }

        var provider = await ProviderReferenceAsync(options?.Provider ?? options?.Parent?.ProviderFor(token)).ConfigureAwait(false);
        var result = await deployment.Backend.CallAsync(token, map, provider, mayBeUnknown: true).ConfigureAwait(false);
        if (!result.IsKnown)
        {
            return new(default!, OutputMeta.NotKnown(false, secret, resources, result));
        }

        return new(Convert<T>(result, single), OutputMeta.Known(result.ContainsSecret, result.ContainsSecret, resources));
    }

    public static async Task<T> InvokePlainAsync<T>(
        Deployment deployment, string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool single)
    {
        RefusePackage(package, token);
        var (map, _) = await CollectAsync(deployment, args, null).ConfigureAwait(false);
        var provider = await ProviderReferenceAsync(options?.Provider ?? options?.Parent?.ProviderFor(token)).ConfigureAwait(false);
        return Convert<T>(await deployment.Backend.CallAsync(token, map, provider, mayBeUnknown: false).ConfigureAwait(false), single);
    }

    public static Output<T> Call<T>(
        Deployment deployment, string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        RefusePackage(package, token);
        return new(CallAsync());

        async Task<OutputData<T>> CallAsync()
        {
            var (map, resources) = await CollectAsync(
                deployment,
                args,
                self is null ? null : new InputList<Resource> { self }).ConfigureAwait(false);
            if (self is not null)
            {
                map = map.With("__self__", new Serializer(null).Serialize(self));
            }

            var provider = await ProviderReferenceAsync(self?.Provider
                ?? options?.Provider
                ?? options?.Parent?.ProviderFor(token)).ConfigureAwait(false);
            var result = await deployment.Backend.CallAsync(token, map, provider, mayBeUnknown: true).ConfigureAwait(false);
            return result.IsKnown
                ? new(Converter.To<T>(result), OutputMeta.Known(result.ContainsSecret, result.ContainsSecret, resources))
                : new(default!, OutputMeta.NotKnown(false, map.ContainsSecret, resources, self is null ? result : Answer(self, token)));
        }
    }

    static UnknownValue Answer(Resource self, string token) =>
        new(new UnknownOrigin(self.Registration.Urn, Groundwork.Plan.PropertyPath.Of(token[(token.LastIndexOf('/') + 1)..])));

    public static async Task<string?> ProviderReferenceAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return null;
        }

        var id = await provider.Id.GetDataAsync().ConfigureAwait(false);
        return $"{provider.Registration.Urn}::{(id.Meta.IsKnown && !string.IsNullOrEmpty(id.Value) ? id.Value : Unknown)}";
    }

    const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    static async Task<(MapValue Args, ResourceSet Resources)> CollectAsync(
        Deployment deployment, InputArgs? args, InputList<Resource>? dependsOn)
    {
        while (true)
        {
            var serializer = new Serializer(deployment.Backend.Assets);
            var visitor = new ArgsVisitor(serializer, nested: true);
            args?.Visit(visitor);
            var others = dependsOn is null ? []
                : await dependsOn.ToOutput().GetDataAsync().ConfigureAwait(false) is { Meta.IsKnown: true } data ? data.Value
                : [];
            foreach (var resource in others)
            {
                _ = serializer.Serialize(resource);
            }

            if (serializer.Pending is null)
            {
                return (visitor.ToMap(), serializer.TakeResources());
            }

            await serializer.WhenPending().ConfigureAwait(false);
        }
    }

    static bool HasUnknownId(ResourceSet resources)
    {
        foreach (var resource in resources.Items.OfType<CustomResource>())
        {
            if (resource.Id.Peek(out var id) is null && !id.Meta.IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    static UnknownExpression IdExpression(CustomResource resource) =>
        new UnknownOrigin(resource.Registration.Urn, Groundwork.Plan.PropertyPath.Of("id"));

    static T Convert<T>(PropertyValue result, bool single) =>
        Converter.To<T>(single && (result as SecretValue)?.Inner is var inner && (inner ?? result) is MapValue { Count: > 0 } map
            ? map.Entries[0].Value
            : result);

    static void RefusePackage(RegisterPackageRequest? package, string token)
    {
        if (package is not null)
        {
            throw new NotSupportedException(
                $"'{token}' is of the parameterised package '{package.Name}', whose schema only its plugin knows. "
                    + "The offline SDK can't evaluate it; set PulumiSdk=official, build, run again.");
        }
    }
}
