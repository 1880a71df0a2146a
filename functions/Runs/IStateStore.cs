namespace Groundwork.Functions.Runs;

/// <summary>Keeps state objects, each with a generation that every write must match.</summary>
interface IStateStore
{
    Task<Stored<T>?> ReadAsync<T>(string name)
        where T : class;

    /// <summary>
    /// Writes if the generation is still the one given (0: not there). False: another was quicker, and nothing was written.
    /// </summary>
    Task<bool> TryWriteAsync<T>(string name, T value, long generation)
        where T : class;
}
