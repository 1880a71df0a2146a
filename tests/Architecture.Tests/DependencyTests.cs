using System.Xml.Linq;

namespace Groundwork.Architecture.Tests;

public sealed class DependencyTests
{
    // What each folder may reference; a folder that isn't here may reference nothing of ours.
    static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["plan"] = [],
        ["infra/Common"] = [],
        ["infra"] = ["infra/Common"],
        ["stacks/Common"] = ["infra/Common"],
        ["stacks"] = ["stacks/Common", "infra/Common", "infra"],
        ["sdk"] = ["sdk", "plan"],
        ["policies"] = ["plan"],
        ["preview"] = ["sdk", "policies", "plan"],
        ["functions"] = [],
    };

    [Fact]
    public void Go_one_way()
    {
        var wrong = Allowed.Keys
            .SelectMany(static folder => Repository.Files(folder, "*.csproj"))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(static project => References(project).Select(target => (Project: Repository.Relative(project), Target: target)))
            .Where(static r => !Allowed[Place(r.Project)].Contains(Place(r.Target)))
            .Select(static r => $"{r.Project} -> {r.Target}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Hide_what_the_offline_sdk_is_made_of_from_programs()
    {
        var leaking = Repository.Files("sdk", "*.csproj")
            .SelectMany(static project => ReferenceElements(project).Select(e => (Project: Repository.Relative(project), Element: e)))
            .Where(static r => !Target(r.Element).EndsWith("Pulumi.csproj", StringComparison.Ordinal))
            .Where(static r => r.Project.Contains("/Pulumi", StringComparison.Ordinal))
            .Where(static r => (string?)r.Element.Attribute("OutputItemType") != "Analyzer")
            .Where(static r => !string.Equals((string?)r.Element.Attribute("PrivateAssets"), "compile", StringComparison.OrdinalIgnoreCase))
            .Select(static r => $"{r.Project}: {Target(r.Element)}");

        Assert.Empty(leaking);
    }

    [Fact]
    public void Name_the_sdk_switch_in_build_files_only()
    {
        var naming = Repository.Sources("infra", "stacks", "plan", "policies")
            .Where(static f => f.Text.Contains("PulumiSdk", StringComparison.Ordinal))
            .Select(static f => f.Path);

        Assert.Empty(naming);
    }

    [Fact]
    public void Put_every_project_into_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Groundwork.slnx"));
        string[] folders = [.. Allowed.Keys, "lease", "tests", "benchmarks"];

        var missing = folders
            .Where(static folder => folder != "functions")
            .SelectMany(static folder => Repository.Files(folder, "*.csproj"))
            .Select(Repository.Relative)
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    // Every project is its folder's, or a place of its own: what no cloud and no system owns is kept from those that they own.
    static string Place(string project)
    {
        var parts = project.Split('/');

        return Allowed.ContainsKey($"{parts[0]}/{parts[1]}") ? $"{parts[0]}/{parts[1]}" : parts[0];
    }

    // A reference for build order only isn't a dependency.
    static IEnumerable<XElement> ReferenceElements(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Where(static e => (string?)e.Attribute("ReferenceOutputAssembly") != "false"
                || (string?)e.Attribute("OutputItemType") == "Analyzer");

    static IEnumerable<string> References(string project) =>
        ReferenceElements(project).Select(
            e => Repository.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, Target(e)))));

    static string Target(XElement reference) => ((string)reference.Attribute("Include")!).Replace('\\', '/');
}
