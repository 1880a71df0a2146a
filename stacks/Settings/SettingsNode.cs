using System.Globalization;
using System.Text.Json;

namespace Groundwork.Stacks.Settings;

/// <summary>
/// One object in the settings, read by name. What is missing, of another type, out of range, or not a setting at all is a
/// <see cref="RunException"/> that names the setting's whole path, what was given, and what is allowed.
/// </summary>
public sealed class SettingsNode
{
    readonly string _path;
    readonly JsonElement _element;
    readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    internal SettingsNode(string path, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Fault(path, $"must be an object, got {Shown(element)}");

        _path = path;
        _element = element;
    }

    /// <summary>A text.</summary>
    public string Text(string name)
    {
        var value = Required(name);

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Fault(PathOf(name), $"must be a text, got {Shown(value)}; put it in quotes");
    }

    /// <summary>A text that is made into something else; the error of <paramref name="make"/> becomes the setting's.</summary>
    public T Text<T>(string name, Func<string, T> make)
    {
        var text = Text(name);

        return Guarded(PathOf(name), () => make(text));
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Whole(string name, int min, int max)
    {
        var value = Required(name);

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max
            ? number
            : throw Fault(PathOf(name), string.Create(CultureInfo.InvariantCulture, $"must be a whole number between {min} and {max}, got {Shown(value)}"));
    }

    /// <summary>A number between two bounds, both included.</summary>
    public double Number(string name, double min, double max)
    {
        var value = Required(name);

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= min && number <= max
            ? number
            : throw Fault(PathOf(name), string.Create(CultureInfo.InvariantCulture, $"must be a number between {min} and {max}, got {Shown(value)}"));
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name)
    {
        var value = Required(name);

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Fault(PathOf(name), $"must be true or false, got {Shown(value)}");
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) => Listed(name, "texts", JsonValueKind.String, item => item.GetString()!);

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> Wholes(string name) => Listed(name, "whole numbers", JsonValueKind.Number, item =>
        item.TryGetInt32(out var number) ? number : throw Fault(PathOf(name), $"must be a list of whole numbers, got {Shown(item)} in it"));

    /// <summary>An object of settings of its own.</summary>
    public T Section<T>(string name, Func<SettingsNode, T> read) => new SettingsNode(PathOf(name), Required(name)).Read(read);

    /// <summary>An object of settings of its own that may be left away; <c>null</c> then.</summary>
    public T? Optional<T>(string name, Func<SettingsNode, T> read)
        where T : class => Has(name) ? Section(name, read) : null;

    /// <summary>Whether a setting is there; it counts as known from then.</summary>
    public bool Has(string name)
    {
        _ = _asked.Add(name);

        return _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
    }

    /// <summary>An object whose keys are chosen freely, ordered by key.</summary>
    public IReadOnlyDictionary<string, T> Map<T>(string name, Func<SettingsNode, T> read) => Section(name, node =>
        node._element.EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => node.Section(entry.Name, read), StringComparer.Ordinal));

    internal T Read<T>(Func<SettingsNode, T> read)
    {
        var value = Guarded(_path, () => read(this));
        var stranger = _element.EnumerateObject().Select(entry => entry.Name).FirstOrDefault(name => !_asked.Contains(name));

        return stranger is null
            ? value
            : throw Fault(PathOf(stranger), $"is not a setting; {_path} has {string.Join(", ", _asked)}{Meant(stranger, _asked)}");
    }

    JsonElement Required(string name)
    {
        if (Has(name))
            return _element.GetProperty(name);

        var others = _element.EnumerateObject().Select(entry => entry.Name).Where(other => !_asked.Contains(other));

        throw Fault(PathOf(name), $"is missing{Meant(name, others)}");
    }

    IReadOnlyList<T> Listed<T>(string name, string what, JsonValueKind kind, Func<JsonElement, T> read)
    {
        var value = Required(name);

        if (value.ValueKind != JsonValueKind.Array)
            throw Fault(PathOf(name), $"must be a list of {what}, got {Shown(value)}");

        return [.. value.EnumerateArray().Select(item => item.ValueKind == kind
            ? read(item)
            : throw Fault(PathOf(name), $"must be a list of {what}, got {Shown(item)} in it"))];
    }

    string PathOf(string name) => $"{_path}.{name}";

    // What a component or a value type says of its own argument is right, but does not know where the value came from.
    static T Guarded<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException fault)
        {
            throw Fault($"{path}:", fault.Message.TrimEnd('.'));
        }
    }

    static RunException Fault(string path, string says) => new($"{path} {says} ({SettingsReader.File}).");

    static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Null => "nothing",
        _ => value.GetRawText(),
    };

    static string Meant(string name, IEnumerable<string> candidates) =>
        Spelling.Nearest(name, candidates) is { } nearest ? $"; did you mean {nearest}?" : string.Empty;
}
