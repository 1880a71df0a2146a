using System.Text.RegularExpressions;

namespace Groundwork.Sdk.Tests.PublicSurface;

/// <summary>Reads the list of the official SDK's types and members.</summary>
static partial class OfficialSurface
{
    /// <summary>By type (<c>Namespace.Name`arity</c>), its members in a normal form, sorted.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read()
    {
        using var stream = typeof(OfficialSurface).Assembly.GetManifestResourceStream("pulumi-core-api.txt")!;
        using var reader = new StreamReader(stream);
        var types = new Dictionary<string, IReadOnlyList<string>>();
        var (ns, members) = ("", new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                ns = line["namespace ".Length..];
            }
            else if (line.Length == 0 || line[0] == '#' || line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }
            else if (line[0] != ' ')
            {
                types[$"{ns}.{NameOf(line)}"] = members = [];
                if (line.Contains(" delegate ", StringComparison.Ordinal))
                {
                    members.Add("delegate");
                }
            }
            else if (!line.Contains("(explicit)", StringComparison.Ordinal))
            {
                members.Add(SignatureText.Normalise(line));
            }
        }

        return types.ToDictionary(static t => t.Key, static t => (IReadOnlyList<string>)[.. t.Value.Order(StringComparer.Ordinal)]);
    }

    static string NameOf(string declaration)
    {
        var match = TypeName().Match(declaration);
        var arity = match.Groups["arguments"].Success ? $"`{match.Groups["arguments"].Value.Count(static c => c == ',') + 1}" : "";
        return match.Groups["name"].Value + arity;
    }

    [GeneratedRegex(
        @"(class|struct|interface|delegate Task<[^ ]*>|delegate Task|delegate "
            + @"[A-Za-z?]+|^[A-Za-z.]+\.)\s*(?<name>[A-Z]\w*)(<(?<arguments>[^>]*)>)?")]
    private static partial Regex TypeName();
}
