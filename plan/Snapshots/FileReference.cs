using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Groundwork.Plan.Snapshots;

/// <summary>A file of the repository with a certain content: <c>infra/Hosts/Files/deploy.sh sha256:…</c>.</summary>
/// <param name="Path">Where it lies, from the repository's root and with <c>/</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public readonly partial record struct FileReference(string Path, string Sha256)
{
    const string Mark = " sha256:";

    static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The reference to the file at <paramref name="path"/>, whose content is <paramref name="text"/> in UTF-8.</summary>
    public static FileReference Of(string path, string text) => new(path, HashOf(text));

    /// <inheritdoc/>
    public override string ToString() => $"{Path}{Mark}{Sha256}";

    /// <summary>The references that a snapshot's text has, without parsing it.</summary>
    public static IEnumerable<FileReference> All(string snapshot) =>
        Tagged().Matches(snapshot).Select(static m => Parse(m.Groups[1].Value, out _)).OfType<FileReference>();

    /// <summary>Whether <paramref name="content"/> is the file's.</summary>
    internal bool Fits(string content) => string.Equals(HashOf(content), Sha256, StringComparison.Ordinal);

    /// <summary>Whether a path stays below the root that it starts from, on every system.</summary>
    internal static bool IsBelowRoot(string path) =>
        path.Split('/').All(static s => s is not ("" or "." or "..") && !s.Equals(".git", StringComparison.OrdinalIgnoreCase))
        && !path.Any(static c => c is '\\' or ':' || char.IsControl(c));

    /// <summary>Reads what <see cref="ToString"/> writes; <paramref name="problem"/> says what is wrong with anything else.</summary>
    internal static FileReference? Parse(string text, out string problem)
    {
        var end = text.LastIndexOf(Mark, StringComparison.Ordinal);
        var (path, hash) = end < 0 ? (text, "") : (text[..end], text[(end + Mark.Length)..]);
        problem = end < 0
                ? $"'{Excerpt.Of(text)}' names no file; write a path and sha256: with 64 digits, as in infra/Files/run.sh sha256:0a1b…"
            : !IsBelowRoot(path)
                ? $"the path '{Excerpt.Of(path)}' leads out of the repository; write it from the root and with '/', as infra/Files/run.sh"
            : hash.Length != 64 || hash.AsSpan().ContainsAnyExcept(Hexadecimal)
                ? $"'{Excerpt.Of(hash)}' is no SHA-256 of {Excerpt.Of(path)}; write 64 hexadecimal digits in lower case"
            : "";
        return problem.Length == 0 ? new(path, hash) : null;
    }

    [GeneratedRegex(@"!file ""?(.+ sha256:[0-9a-f]{64})""?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Tagged();

    static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
