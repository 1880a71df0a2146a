namespace Groundwork.Preview.Projects;

/// <summary>The names of configuration keys.</summary>
static class ConfigKey
{
    /// <summary>
    /// The full key: <c>name</c> stands for <c>project:name</c>, and <c>ns:config:name</c> is the old form of <c>ns:name</c>.
    /// Null where it is neither.
    /// </summary>
    public static string? Normalize(string? key, string project) => key?.Split(':') switch
    {
        [{ Length: > 0 } name] => $"{project}:{name}",
        [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
        [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
        _ => null,
    };

    /// <summary>What stands before the colon.</summary>
    public static string Namespace(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
