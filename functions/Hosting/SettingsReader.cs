using System.Globalization;
using System.Text.RegularExpressions;

namespace Groundwork.Functions.Hosting;

/// <summary>Reads environment variables and collects every mistake, so that one start shows them all.</summary>
sealed class SettingsReader(IReadOnlyDictionary<string, string> environment)
{
    readonly List<string> _errors = [];

    /// <summary>Adds a mistake that concerns several settings.</summary>
    public void Reject(string error) => _errors.Add(error);

    /// <summary>Adds the mistakes of a validator.</summary>
    public void Reject(IEnumerable<string> errors) => _errors.AddRange(errors);

    public void ThrowIfWrong()
    {
        if (_errors.Count > 0)
            throw new SettingsException(_errors);
    }

    public string Required(string name)
    {
        if (environment.TryGetValue(name, out var value) && value.Length > 0)
            return value;

        _errors.Add($"{name} is missing; set the environment variable.");
        return "";
    }

    public string Optional(string name, string otherwise) =>
        environment.TryGetValue(name, out var value) && value.Length > 0 ? value : otherwise;

    public string Matching(string name, string pattern, string shape, string? otherwise = null)
    {
        var value = otherwise is null ? Required(name) : Optional(name, otherwise);
        if (value.Length > 0 && !Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            _errors.Add($"{name} must be {shape}, got '{value}'.");

        return value;
    }

    public string Bucket(string name) => Matching(name, "[a-z0-9][-_.a-z0-9]{1,61}[a-z0-9]", "a bucket name without gs://");

    public string Region(string name) => Matching(name, "[a-z]+-[a-z]+[1-9][0-9]?", "a region such as us-central1");

    public int Number(string name, int least, int most, int otherwise)
    {
        var text = Optional(name, otherwise.ToString(CultureInfo.InvariantCulture));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        _errors.Add($"{name} must be a whole number between {least} and {most}, got '{text}'.");
        return otherwise;
    }

    public IReadOnlyList<string> Names(string name, string pattern, string shape, string? otherwise = null)
    {
        var text = otherwise is null ? Required(name) : Optional(name, otherwise);
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var bad in names.Where(
            value => !Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))
            _errors.Add($"{name} must be a comma-separated list of {shape}, got '{bad}'.");

        return names;
    }

    public IReadOnlySet<string> Addresses(string name, bool atLeastOne) =>
        Names(name, "[^@ ,]+@[^@ ,]+", "mail addresses of identities", atLeastOne ? null : "").ToHashSet(StringComparer.Ordinal);

    public Uri Url(string name) => ParseUrl(name, Required(name)) ?? new Uri("https://invalid.invalid/");

    public Uri? OptionalUrl(string name) => environment.TryGetValue(name, out var value) && value.Length > 0 ? ParseUrl(name, value) : null;

    public TimeZoneInfo Zone(string name)
    {
        var id = Optional(name, "Etc/UTC");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;

        _errors.Add($"{name} must be an IANA time zone such as America/Chicago, got '{id}'.");
        return TimeZoneInfo.Utc;
    }

    Uri? ParseUrl(string name, string value)
    {
        if (value.Length == 0)
            return null;

        if (Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            return url;

        _errors.Add($"{name} must be an https:// address, got '{value}'.");
        return null;
    }
}
