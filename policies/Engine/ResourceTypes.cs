using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Groundwork.Policies.Engine;

/// <summary>
/// Resource types: a token (<c>gcp:storage/bucket:Bucket</c>), a regular expression between slashes
/// (<c>/^gcp:.*iam(member|binding|policy)$/i</c>), or <c>*</c> for everything that a provider manages.
/// </summary>
[CollectionBuilder(typeof(ResourceTypes), nameof(Create))]
public sealed class ResourceTypes : IReadOnlyList<string>
{
    static readonly ConcurrentDictionary<string, ResourceTypes> Single = new(StringComparer.Ordinal);

    readonly ImmutableArray<string> _patterns;
    readonly string _text;
    readonly ImmutableArray<Regex> _expressions;

    ResourceTypes(ImmutableArray<string> patterns)
    {
        _patterns = patterns;
        _text = string.Join(' ', patterns);
        _expressions = [.. patterns.Where(static p => p[0] == '/').Select(Compile)];
        MatchesEverything = patterns.Contains("*");
    }

    /// <summary>Every member and binding and policy resource of Google Cloud's IAM.</summary>
    public static ResourceTypes GcpIam { get; } = "/^gcp:.*iam(member|binding|policy)$/i";

    /// <summary>Whether every resource is meant that a provider manages.</summary>
    public bool MatchesEverything { get; }

    /// <summary>One token or pattern.</summary>
    public static implicit operator ResourceTypes(string pattern) => Single.GetOrAdd(pattern, static p => new([p]));

    /// <summary>Several tokens or patterns.</summary>
    public static ResourceTypes Create(ReadOnlySpan<string> patterns) => new([.. patterns]);

    /// <inheritdoc/>
    public int Count => _patterns.Length;

    /// <inheritdoc/>
    public string this[int index] => _patterns[index];

    /// <summary>Whether <paramref name="type"/> is among them; <c>*</c> aside.</summary>
    public bool Names(string type) => _patterns.Contains(type) || (!_expressions.IsEmpty && _expressions.Any(e => e.IsMatch(type)));

    /// <summary>Whether a resource of <paramref name="type"/> is meant.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="custom">Whether a provider manages it.</param>
    public bool Match(string type, bool custom) =>
        (MatchesEverything && custom && !type.StartsWith("pulumi:", StringComparison.Ordinal)) || Names(type);

    /// <summary>All patterns, with a space between two.</summary>
    public override string ToString() => _text;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_patterns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static Regex Compile(string pattern)
    {
        var end = pattern.LastIndexOf('/');
        var options = pattern.EndsWith('i') ? RegexOptions.IgnoreCase : RegexOptions.None;
        return new(pattern[1..end], options | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
