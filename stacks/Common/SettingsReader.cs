using System.Text.Json;

namespace Groundwork.Stacks.Common;

/// <summary>
/// Reads a system's settings, whole, before the first resource is made: one object of the stack's config a concern, under the
/// project's own namespace.
/// </summary>
public sealed class SettingsReader
{
    readonly Config _config = new();
    readonly SettingsFaults _faults = new();

    SettingsReader()
    {
    }

    /// <summary>File that the settings are in.</summary>
    public static string File => $"Pulumi.{Deployment.Instance.StackName}.yaml";

    /// <summary>
    /// Reads all settings; all that is wrong with them is one error with a line for each,
    /// but for what can only be read by means of a faulty one.
    /// </summary>
    public static T Read<T>(Func<SettingsReader, T> read)
    {
        var reader = new SettingsReader();
        T settings;

        try
        {
            settings = read(reader);
        }
        catch (Exception) when (reader._faults.Count > 0)
        {
            // What fails over the stand-in for a faulty setting says nothing new.
            settings = default!;
        }

        reader._faults.ThrowIfAny();

        return settings;
    }

    /// <summary>
    /// Environment that the stack is, one of <paramref name="allowed"/>; the last of them stands in for one that is none.
    /// </summary>
    public string Environment(params IReadOnlyList<string> allowed)
    {
        var environment = _config.Get("environment");

        if (environment is not null && allowed.Contains(environment))
            return environment;

        var given = environment is null ? "nothing" : $"'{environment}'{Spelling.Meant(environment, allowed)}";
        _faults.Add(PathOf("environment"), $"must be one of {string.Join(", ", allowed)}, got {given}");

        return allowed[^1];
    }

    /// <summary>The object of a concern, e.g. <c>network</c>.</summary>
    public T Section<T>(string concern, Func<SettingsNode, T> read)
    {
        var path = PathOf(concern);

        if (_config.Get(concern) is not { } text)
        {
            _faults.Add(path, "is missing");
            return default!;
        }

        try
        {
            using var document = JsonDocument.Parse(text);

            return SettingsNode.Read(path, document.RootElement, _faults, read);
        }
        catch (JsonException)
        {
            // The text is left out: a config value may hold what must not be printed.
            _faults.Add(path, "must be an object");
            return default!;
        }
    }

    /// <summary>A value that is kept encrypted under a key of its own (<c>pulumi config set --secret</c>), as a secret.</summary>
    public static Output<string> Secret(string key) => new Config().RequireSecret(key);

    static string PathOf(string key) => $"{Deployment.Instance.ProjectName}:{key}";
}
