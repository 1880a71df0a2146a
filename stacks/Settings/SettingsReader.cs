using System.Text.Json;

namespace Groundwork.Stacks.Settings;

/// <summary>Reads a system's settings: one object of the stack's config, whole, before the first resource is made.</summary>
public static class SettingsReader
{
    /// <summary>Namespace of every key.</summary>
    public const string Namespace = "groundwork";

    /// <summary>File that the settings are in.</summary>
    public static string File => $"Pulumi.{Deployment.Instance.StackName}.yaml";

    /// <summary>Environment that the stack is, one of dev, staging and prod.</summary>
    public static string Environment()
    {
        var environment = new Config(Namespace).Get("environment");

        return environment is "dev" or "staging" or "prod"
            ? environment
            : throw new RunException(
                $"{Namespace}:environment must be one of dev, staging, prod, got {(environment is null ? "nothing" : $"'{environment}'")} ({File}).");
    }

    /// <summary>A value that is kept encrypted under a key of its own (<c>pulumi config set --secret</c>), as a secret.</summary>
    public static Output<string> Secret(string key) => new Config(Namespace).RequireSecret(key);

    /// <summary>Reads the object under <paramref name="key"/>; all that is wrong with it is one error with a line for each setting, but for what can only be read by means of a faulty one.</summary>
    public static T Read<T>(string key, Func<SettingsNode, T> read)
    {
        var path = $"{Namespace}:{key}";
        var text = new Config(Namespace).Get(key)
            ?? throw new RunException($"{path} is missing; it holds the settings of the system ({File}).");

        try
        {
            using var document = JsonDocument.Parse(text);

            var faults = new SettingsFaults();
            var settings = SettingsNode.Read(path, document.RootElement, faults, read);
            faults.ThrowIfAny();

            return settings;
        }
        catch (JsonException)
        {
            // The text is left out: a config value may hold what must not be printed.
            throw new RunException($"{path} must be an object ({File}).");
        }
    }
}
