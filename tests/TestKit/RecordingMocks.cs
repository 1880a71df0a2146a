using System.Collections.Concurrent;
using Pulumi.Testing;

namespace Groundwork.TestKit;

/// <summary>An engine that makes everything at once: each resource gets the id <c>{name}-id</c>, and its outputs are its inputs.</summary>
sealed class RecordingMocks : IMocks
{
    internal ConcurrentDictionary<(string Type, string Name), ImmutableDictionary<string, object>> Inputs { get; } = new();

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Inputs[(args.Type!, args.Name!)] = args.Inputs;

        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        throw new NotSupportedException($"No component calls a function, but this one called {args.Token}.");
}
