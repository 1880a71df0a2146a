using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Output;

/// <summary>
/// The last door before any output: takes the plain text of every known secret out of whatever passes, wherever it got there from.
/// Values are masked where they are printed; this is for names, messages, and what the program prints.
/// </summary>
sealed class Redactor
{
    const string Mask = "[secret]";
    const int ShortestSecret = 5;

    static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. /:=");

    readonly string[] _secrets;
    readonly SearchValues<string>? _search;

    Redactor(IEnumerable<string> secrets)
    {
        // Longest first, so that a secret within another leaves nothing of the longer one.
        _secrets = [.. secrets.Distinct(StringComparer.Ordinal)
            .OrderByDescending(static s => s.Length)
            .ThenBy(static s => s, StringComparer.Ordinal)];
        _search = _secrets.Length == 0 ? null : SearchValues.Create(_secrets, StringComparison.Ordinal);
    }

    /// <summary>Lets everything pass.</summary>
    public static Redactor None { get; } = new([]);

    /// <summary>A redactor of every secret text that <paramref name="stacks"/> hold.</summary>
    public static Redactor Of(IEnumerable<RenderedStack> stacks)
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in stacks.SelectMany(static s => s.Resources))
        {
            Collect(resource.Inputs, secrets, isSecret: false);
            Collect(resource.Outputs, secrets, isSecret: false);
            if (resource.Options.ReplacementTrigger is { } trigger)
            {
                Collect(trigger, secrets, isSecret: false);
            }
        }

        return secrets.Count == 0 ? None : new(secrets);
    }

    /// <summary>The text without any secret in it.</summary>
    public string Clean(string text)
    {
        if (_search is null || text.AsSpan().IndexOfAny(_search) < 0)
        {
            return text;
        }

        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return text;
    }

    static void Collect(PropertyValue value, HashSet<string> secrets, bool isSecret)
    {
        switch (value)
        {
            case SecretValue { Inner: { } inner }:
                Collect(inner, secrets, isSecret: true);
                break;
            case TextValue { Value: var text } when isSecret && text.Trim().Length >= ShortestSecret:
                Add(text, secrets);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Collect(item, secrets, isSecret);
                }

                break;
            case MapValue map:
                foreach (var (_, item) in map.Entries)
                {
                    Collect(item, secrets, isSecret);
                }

                break;
            case ArchiveValue archive:
                Collect(archive.Assets, secrets, isSecret);
                break;
            case AssetValue { Kind: AssetKind.Text, Source: var source } when isSecret && source.Length >= ShortestSecret:
                Add(source, secrets);
                break;
        }
    }

    // A key of many lines may be shown line by line; and every format has its own way to write a quote.
    static void Add(string text, HashSet<string> secrets)
    {
        AddForms(text, secrets);
        AddForms(text.Trim(), secrets);
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            foreach (var line in text.Split('\n')
                .Select(static line => line.Trim())
                .Where(static line => line.Length >= ShortestSecret * 2))
            {
                AddForms(line, secrets);
            }
        }
    }

    static void AddForms(string text, HashSet<string> secrets)
    {
        _ = secrets.Add(text);
        _ = secrets.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        if (text.AsSpan().IndexOfAnyExcept(Plain) >= 0)
        {
            secrets.UnionWith(
            [
                JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
                JavaScriptEncoder.Default.Encode(text),
                Quoted.Of(text)[1..^1],
                text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
                text.Replace("$", "$$", StringComparison.Ordinal),
            ]);
        }
    }
}
