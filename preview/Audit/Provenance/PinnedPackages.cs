using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Groundwork.Preview.Audit.Provenance;

/// <summary>The versions of the Pulumi packages that the project deploys with.</summary>
static class PinnedPackages
{
    const string FileName = "Directory.Packages.props";

    /// <summary>
    /// What <c>Directory.Packages.props</c> in <paramref name="root"/> or a folder above it pins; empty where there is none to read.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Of(string root)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(root)); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, FileName);
            if (File.Exists(path))
            {
                return Read(File.ReadAllText(path));
            }
        }

        return Read("<Project/>");
    }

    /// <summary>The pinned versions in the text of such a file; empty where it is none.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string text)
    {
        try
        {
            return XDocument.Parse(text).Descendants("PackageVersion")
                .Select(static e => (Name: (string?)e.Attribute("Include") ?? "", Version: (string?)e.Attribute("Version") ?? ""))
                .Where(static p => p.Name == "Pulumi" || p.Name.StartsWith("Pulumi.", StringComparison.Ordinal))
                .DistinctBy(static p => p.Name)
                .ToImmutableSortedDictionary(static p => p.Name, static p => p.Version, StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }
    }
}
