using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Groundwork.Sdk.Checks;

/// <summary>Regular expressions of the schemas, each made once.</summary>
static class Patterns
{
    static readonly ConcurrentDictionary<string, Regex> Cache = new(StringComparer.Ordinal);

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether the pattern is found in the text, anywhere. One that takes too long to say is taken as found.</summary>
    public static bool IsFound(string pattern, string text)
    {
        try
        {
            return Cache.GetOrAdd(pattern, Make).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether the text is a regular expression. Go's dialect has few constructs that .NET's lacks.</summary>
    public static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.CultureInvariant, Patience);
            return true;
        }
        catch (RegexParseException)
        {
            return false;
        }
    }

    // Interpreted: a run checks few texts per pattern, and compiling one costs more than matching thousands.
    static Regex Make(string pattern) => new(EndOfText(pattern), RegexOptions.CultureInvariant, Patience);

    // In Go's dialect, which the providers use, $ is the very end; in .NET it is also before a last line break.
    static string EndOfText(string pattern) =>
        pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? $"{pattern[..^1]}\\z" : pattern;
}
