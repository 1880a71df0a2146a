using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Groundwork.Functions.Tests.Hosting;

/// <summary>An environment that remembers what it was asked for.</summary>
sealed class RecordingSettings(Dictionary<string, string> settings) : IReadOnlyDictionary<string, string>
{
    public HashSet<string> Asked { get; } = [];

    public IEnumerable<string> Keys => settings.Keys;

    public IEnumerable<string> Values => settings.Values;

    public int Count => settings.Count;

    public string this[string key] => settings[key];

    public bool ContainsKey(string key) => settings.ContainsKey(key);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => settings.GetEnumerator();

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        _ = Asked.Add(key);
        return settings.TryGetValue(key, out value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
