using System.Text.Json;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>The state bucket, through faulty calls. Nothing is ever written over that was not read.</summary>
sealed class SimulatedStore(FaultPlan faults) : IStateStore
{
    readonly Dictionary<string, (byte[] Content, long Generation)> _objects = new(StringComparer.Ordinal);

    public Task<Stored<T>?> ReadAsync<T>(string name)
        where T : class => faults.CallAsync(() => Peek<T>(name));

    public Task<bool> TryWriteAsync<T>(string name, T value, long generation)
        where T : class => faults.CallAsync(() =>
        {
            if ((_objects.TryGetValue(name, out var found) ? found.Generation : 0) != generation)
                return false;

            _objects[name] = (JsonSerializer.SerializeToUtf8Bytes(value, StrictJson.Options), generation + 1);
            return true;
        });

    /// <summary>Reads without a call, for those who watch.</summary>
    public Stored<T>? Peek<T>(string name)
        where T : class =>
        _objects.TryGetValue(name, out var found)
            ? new Stored<T>(JsonSerializer.Deserialize<T>(found.Content, StrictJson.Options)!, found.Generation)
            : null;
}
