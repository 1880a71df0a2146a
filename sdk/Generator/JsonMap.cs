using System.Globalization;

namespace Groundwork.Sdk.Generator;

/// <summary>An object of JSON, in the order of its text.</summary>
sealed class JsonMap
{
    static readonly JsonMap Empty = new();

    readonly List<KeyValuePair<string, object?>> _entries = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Entries => _entries;

    public void Add(string key, object? value) => _entries.Add(new(key, value));

    public object? Find(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    public string? Text(string key) => Find(key) switch
    {
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => null,
    };

    public bool Flag(string key) => Find(key) is true;

    public JsonMap Map(string key) => Find(key) as JsonMap ?? Empty;

    /// <summary>The entries whose value is an object.</summary>
    public IEnumerable<KeyValuePair<string, JsonMap>> Maps(string key)
    {
        foreach (var entry in Map(key)._entries)
        {
            if (entry.Value is JsonMap map)
            {
                yield return new(entry.Key, map);
            }
        }
    }

    public IEnumerable<object?> List(string key) => Find(key) as List<object?> ?? [];

    public EquatableArray<string> Texts(string key) => List(key).OfType<string>().ToEquatable();
}
