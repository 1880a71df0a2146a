using System.Text.Json;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Runs;

/// <summary>State as JSON objects in a bucket.</summary>
sealed class ObjectStateStore(CloudStorage storage, string bucket) : IStateStore
{
    public async Task<Stored<T>?> ReadAsync<T>(string name)
        where T : class
    {
        // A generation that is replaced between the two calls is simply read again.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await storage.FindAsync(bucket, name) is not { } found)
                return null;

            if (await storage.ReadAsync(bucket, name, found.Generation) is { } content)
                return new Stored<T>(JsonSerializer.Deserialize<T>(content, StrictJson.Options)!, found.Generation);
        }

        throw new RetryLaterException($"The state {name} changes faster than it can be read.");
    }

    public async Task<bool> TryWriteAsync<T>(string name, T value, long generation)
        where T : class
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(value, StrictJson.Options);
        return await storage.TryWriteAsync(bucket, name, content, "application/json", generation) is not null;
    }
}
