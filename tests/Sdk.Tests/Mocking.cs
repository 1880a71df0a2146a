using Pulumi.Testing;
using Pulumi.Utilities;

namespace Groundwork.Sdk.Tests;

/// <summary>Mocks that remember what they are asked, and runs programs against them.</summary>
sealed class Mocking(Func<MockResourceArgs, (string? Id, object State)>? newResource = null, Func<MockCallArgs, object>? call = null)
    : IMocks
{
    readonly Lock _lock = new();

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_lock)
        {
            Resources.Add(args);
        }

        var (id, state) = newResource?.Invoke(args) ?? ($"{args.Name}-id", args.Inputs);
        return Task.FromResult((id, state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_lock)
        {
            Calls.Add(args);
        }

        return Task.FromResult(call?.Invoke(args) ?? args.Args);
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_lock)
        {
            Outputs.Add(args);
        }

        return Task.CompletedTask;
    }

    public MockResourceArgs Named(string name) => Assert.Single(Resources, r => r.Name == name);

    public Task<ImmutableArray<Resource>> Run(Action program, bool isPreview = true) =>
        Deployment.TestAsync(this, new TestOptions { IsPreview = isPreview }, program);

    /// <summary>The inputs that a bucket with <paramref name="args"/> is registered with.</summary>
    public static async Task<ImmutableDictionary<string, object>> InputsOf(BucketArgs args)
    {
        var mocks = new Mocking();

        _ = await mocks.Run(() => _ = new Bucket("bucket", args));

        return mocks.Named("bucket").Inputs;
    }

    /// <summary>What reading <paramref name="output"/> gives, where it is known.</summary>
    public static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
