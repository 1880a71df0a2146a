using System.Globalization;
using System.Text.Json;

namespace Groundwork.Stacks.Common;

/// <summary>
/// One object in the settings, read by name. What is missing, of another type, out of range, or not a setting at all is noted by
/// the setting's whole path, with what was given and what is allowed, and reading goes on with a stand-in,
/// so that all faults are told at once.
/// </summary>
public sealed class SettingsNode
{
    readonly string _path;
    readonly JsonElement _element;
    readonly SettingsFaults _faults;
    readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    readonly List<(string Name, int Place)> _missing = [];

    SettingsNode(string path, JsonElement element, SettingsFaults faults)
    {
        _path = path;
        _element = element;
        _faults = faults;
    }

    /// <summary>A text.</summary>
    public string Text(string name)
    {
        if (TryGet(name, out var value) && value.ValueKind == JsonValueKind.String)
            return value.GetString()!;

        if (value.ValueKind != JsonValueKind.Undefined)
            _faults.Add(PathOf(name), $"must be a text, got {Shown(value)}; put it in quotes");

        return StandIn(string.Empty);
    }

    /// <summary>A text that is made into something else; the error of <paramref name="make"/> becomes the setting's.</summary>
    public T Text<T>(string name, Func<string, T> make)
    {
        var before = _faults.Count;
        var text = Text(name);

        return _faults.Count == before ? Made(PathOf(name), () => make(text)).Value : default!;
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Whole(string name, int min, int max)
    {
        if (!TryGet(name, out var value))
            return min;

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max
            ? number
            : Refuse(
                name,
                string.Create(CultureInfo.InvariantCulture, $"must be a whole number between {min} and {max}, got {Shown(value)}"),
                min);
    }

    /// <summary>A number between two bounds, both included.</summary>
    public double Number(string name, double min, double max)
    {
        if (!TryGet(name, out var value))
            return min;

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= min && number <= max
            ? number
            : Refuse(
                name,
                string.Create(CultureInfo.InvariantCulture, $"must be a number between {min} and {max}, got {Shown(value)}"),
                min);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name)
    {
        if (!TryGet(name, out var value))
            return false;

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : Refuse(name, $"must be true or false, got {Shown(value)}", false);
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Listed(name, "texts", item => item.ValueKind == JsonValueKind.String, item => item.GetString()!);

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> Wholes(string name) =>
        Listed(name, "whole numbers", item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out _), item => item.GetInt32());

    /// <summary>An object of settings of its own.</summary>
    public T Section<T>(string name, Func<SettingsNode, T> read) =>
        TryGet(name, out var value) ? Read(PathOf(name), value, _faults, read) : default!;

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
    public IReadOnlyDictionary<string, T> Map<T>(string name, Func<SettingsNode, T> read) =>
        Section(name, node => node.Entries(read)) ?? ImmutableSortedDictionary<string, T>.Empty;

    /// <summary>
    /// A value made of several settings; the error of <paramref name="make"/> becomes one of this object, and the value the type's default.
    /// </summary>
    public T Make<T>(Func<T> make) => Made(_path, make).Value;

    internal static T Read<T>(string path, JsonElement element, SettingsFaults faults, Func<SettingsNode, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, $"must be an object, got {Shown(element)}");
            return default!;
        }

        var node = new SettingsNode(path, element, faults);
        var (value, isWhole) = node.Made(path, () => read(node));
        node.NameStrangers(isWhole);

        return value;
    }

    // A stranger that looks like what is missing is what was meant by it: one fault. Where reading broke off, others may yet be settings.
    void NameStrangers(bool isWhole)
    {
        var strangers = _element.EnumerateObject().Select(entry => entry.Name).Where(name => !_asked.Contains(name)).ToList();

        foreach (var (name, place) in _missing)
        {
            if (Spelling.Nearest(name, strangers) is { } misspelt)
            {
                _ = strangers.Remove(misspelt);
                _faults.Fill(place, PathOf(misspelt), $"is not a setting; did you mean {name}?");
            }
            else
            {
                _faults.Fill(place, PathOf(name), "is missing");
            }
        }

        foreach (var stranger in isWhole ? strangers : [])
            _faults.Add(PathOf(stranger), $"is not a setting; {_path} has {string.Join(", ", _asked)}{Spelling.Meant(stranger, _asked)}");
    }

    bool TryGet(string name, out JsonElement value)
    {
        value = default;

        if (Has(name))
            return _element.TryGetProperty(name, out value);

        _missing.Add((name, _faults.Reserve()));

        return false;
    }

    ImmutableSortedDictionary<string, T> Entries<T>(Func<SettingsNode, T> read)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);

        foreach (var name in _element.EnumerateObject().Select(entry => entry.Name))
        {
            var before = _faults.Count;
            var value = Section(name, read);

            if (_faults.Count == before)
                entries[name] = value;
        }

        return entries.ToImmutable();
    }

    T[] Listed<T>(string name, string what, Func<JsonElement, bool> fits, Func<JsonElement, T> read)
    {
        if (!TryGet(name, out var value))
            return StandIn<T[]>([]);

        if (value.ValueKind != JsonValueKind.Array)
            return StandIn(Refuse<T[]>(name, $"must be a list of {what}, got {Shown(value)}", []));

        foreach (var item in value.EnumerateArray().Where(item => !fits(item)))
            return StandIn(Refuse<T[]>(name, $"must be a list of {what}, got {Shown(item)} in it", []));

        return [.. value.EnumerateArray().Select(read)];
    }

    // What a component or a value type says of its own argument is right, but does not know where the value came from. What fails
    // over the stand-in for a faulty setting says nothing new.
    (T Value, bool IsWhole) Made<T>(string path, Func<T> make)
    {
        var (before, hadStandIn) = (_faults.Count, _faults.HasStandIn);

        try
        {
            return (make(), true);
        }
        catch (ArgumentException fault) when (_faults.Count == 0
            || (_faults.Count == before && !_faults.HasStandIn && fault is not ArgumentNullException))
        {
            _faults.Add($"{path}:", fault.Message.TrimEnd('.'));
        }
        catch (RunException fault)
        {
            _faults.Add(fault);
        }
        catch (Exception) when (_faults.Count > 0)
        {
        }
        finally
        {
            _faults.HasStandIn = hadStandIn;
        }

        return (default!, false);
    }

    T Refuse<T>(string name, string says, T instead)
    {
        _faults.Add(PathOf(name), says);

        return instead;
    }

    T StandIn<T>(T instead)
    {
        _faults.HasStandIn = true;

        return instead;
    }

    string PathOf(string name) => $"{_path}.{name}";

    static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Null => "nothing",
        _ => value.GetRawText(),
    };
}
