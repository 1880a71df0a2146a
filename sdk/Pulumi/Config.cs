using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The stack's configuration below one name.</summary>
public sealed class Config
{
    readonly Deployment _deployment;
    readonly string _name;

    /// <summary>The configuration of a name.</summary>
    /// <param name="name">The name before the colon of a key. Default: the project's.</param>
    public Config(string? name = null)
    {
        _deployment = Deployment.Required;
        name ??= _deployment.Project;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>A text, or null.</summary>
    public string? Get(string key) => Plain(key);

    /// <summary>A secret text, or null.</summary>
    public Output<string>? GetSecret(string key) => Secret(key, static (_, text) => text);

    /// <summary>A boolean, or null.</summary>
    public bool? GetBoolean(string key) => Plain(key) is { } text ? Boolean(FullKey(key), text) : null;

    /// <summary>A secret boolean, or null.</summary>
    public Output<bool>? GetSecretBoolean(string key) => Secret(key, Boolean);

    /// <summary>A whole number, or null.</summary>
    public int? GetInt32(string key) => Plain(key) is { } text ? Int32(FullKey(key), text) : null;

    /// <summary>A secret whole number, or null.</summary>
    public Output<int>? GetSecretInt32(string key) => Secret(key, Int32);

    /// <summary>A number, or null.</summary>
    public double? GetDouble(string key) => Plain(key) is { } text ? Double(FullKey(key), text) : null;

    /// <summary>A secret number, or null.</summary>
    public Output<double>? GetSecretDouble(string key) => Secret(key, Double);

    /// <summary>An object given as JSON, or the type's default.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) =>
        Plain(key) is { } text ? Object<T>(FullKey(key), text, options) : default;

    /// <summary>An object given as JSON, or the type's default.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key) => Plain(key) is { } text ? Object<T>(FullKey(key), text, null) : default;

    /// <summary>A secret object given as JSON, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Secret(key, (full, text) => Object<T>(full, text, options));

    /// <summary>A secret object given as JSON, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key) => Secret(key, static (full, text) => Object<T>(full, text, null));

    /// <summary>A text that must be there.</summary>
    public string Require(string key) => Get(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret text that must be there.</summary>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A boolean that must be there.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret boolean that must be there.</summary>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A whole number that must be there.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret whole number that must be there.</summary>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A number that must be there.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret number that must be there.</summary>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>An object given as JSON that must be there.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Object<T>(FullKey(key), Require(key), options);

    /// <summary>An object given as JSON that must be there.</summary>
    public T RequireObject<T>(string key) => Object<T>(FullKey(key), Require(key), null);

    /// <summary>A secret object given as JSON that must be there.</summary>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        GetSecretObject<T>(key, options) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret object given as JSON that must be there.</summary>
    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw new ConfigMissingException(FullKey(key));

    static bool Boolean(string key, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new ConfigTypeException(key, text, nameof(Boolean)),
    };

    static int Int32(string key, string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ConfigTypeException(key, text, nameof(Int32));

    static double Double(string key, string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ConfigTypeException(key, text, nameof(Double));

    // What a secret getter reads must not be in an error either.
    static T Masked<T>(string key, string text, Func<string, string, T> read)
    {
        try
        {
            return read(key, text);
        }
        catch (ConfigTypeException e)
        {
            throw new ConfigTypeException(key, "[secret]", e.Type);
        }
    }

    static T Object<T>(string key, string text, JsonSerializerOptions? options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, options)!;
        }
        catch (JsonException e)
        {
            throw new ConfigTypeException(key, text, typeof(T).FullName!, e);
        }
    }

    string FullKey(string key) => $"{_name}:{key}";

    string? Plain(string key)
    {
        var full = FullKey(key);
        if (_deployment.Settings.EncryptedKeys.Contains(full))
        {
            var place = _deployment.Settings.LocateKey?.Invoke(full);
            throw new RunException(
                $"'{full}'{(place is null ? "" : $" ({place})")} is encrypted (secure:) and can't be read as a plain value: "
                    + "read it with RequireSecret or GetSecret.");
        }

        return _deployment.Settings.Config.GetValueOrDefault(full);
    }

    Output<T>? Secret<T>(string key, Func<string, string, T> read)
    {
        var full = FullKey(key);
        if (_deployment.Settings.EncryptedKeys.Contains(full))
        {
            var origin = new UnknownOrigin(default, PropertyPath.Of(full));
            return new(default!, OutputMeta.NotKnown(true, true, ResourceSet.Empty, new UnknownValue(origin)));
        }

        return _deployment.Settings.Config.TryGetValue(full, out var text) ? Output.CreateSecret(Masked(full, text, read)) : null;
    }

    sealed class ConfigMissingException(string key) : RunException(
        $"Missing Required configuration variable '{key}'\n\tplease set a value using the command `pulumi config set {key} <value>`");

    sealed class ConfigTypeException(string key, string value, string type, Exception? cause = null) : RunException(
        $"Configuration '{key}' value '{value}' is not a valid {type}", cause)
    {
        public string Type { get; } = type;
    }
}
