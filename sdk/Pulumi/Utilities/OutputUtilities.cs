using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs; for tests and libraries.</summary>
public static class OutputUtilities
{
    /// <summary>An unknown output.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(value, OutputMeta.UnknownWithoutOrigin);

    /// <summary>An unknown output; the factory is never called.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => new(default!, OutputMeta.UnknownWithoutOrigin);

    /// <summary>The same output, which depends on one more resource.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(AddAsync(output, ResourceSet.Of(resource)));

        static async Task<OutputData<T>> AddAsync(Output<T> output, ResourceSet resources)
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return new(data.Value, data.Meta.With(resources));
        }
    }

    /// <summary>Whether an output is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).Meta.IsKnown;

    /// <summary>An output's value; the type's default where it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return data.Meta.IsKnown ? data.Value : default!;
    }

    /// <summary>The resources an output comes from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.GetDataAsync().ConfigureAwait(false)).Meta.Resources.ToImmutableHashSet();
}
