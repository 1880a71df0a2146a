using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Groundwork.Preview.Output.Html;

/// <summary>What the page is made of, as it lies beside this file and in this assembly.</summary>
static class PageSource
{
    // Later files use what earlier ones define.
    static readonly string[] Styles = ["tokens", "page", "parts", "topology", "print"];

    static readonly string[] Scripts =
    [
        "dom", "model", "route", "theme", "difference", "resources", "layout", "picture", "steer", "topology",
        "summary", "controls", "access", "recovery", "cost", "provenance", "print", "main",
    ];

    /// <summary>All style sheets.</summary>
    public static string Style { get; } = All("Style", Styles, "css");

    /// <summary>All scripts, as one module.</summary>
    public static string Script { get; } = All("Script", Scripts, "js");

    /// <summary>What the browser may do with the page: run exactly this script, apply exactly this style, load nothing.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src '{HashOf(Script)}'; style-src '{HashOf(Style)}'; img-src data:; base-uri 'none'; "
        + "form-action 'none'";

    /// <summary>The page around all that: texts, and the names of what goes between them.</summary>
    public static ImmutableArray<(bool IsMark, string Text)> Template { get; } = [.. Parts(Read("page.html"))];

    static IEnumerable<(bool IsMark, string Text)> Parts(string page)
    {
        var first = true;
        foreach (var part in page.Split("{{"))
        {
            if (first)
            {
                first = false;
                yield return (false, part);
                continue;
            }

            var end = part.IndexOf("}}", StringComparison.Ordinal);
            yield return (true, part[..end]);
            yield return (false, part[(end + 2)..]);
        }
    }

    static string All(string folder, IEnumerable<string> names, string extension) =>
        string.Join('\n', names.Select(name => Read($"{folder}/{name}.{extension}")));

    static string Read(string name)
    {
        using var stream = typeof(PageSource).Assembly.GetManifestResourceStream($"Html/{name}")
            ?? throw new InvalidOperationException($"{name} is no resource of this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
