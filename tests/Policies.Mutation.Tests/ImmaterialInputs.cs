using YamlDotNet.RepresentationModel;

namespace Groundwork.Policies.Mutation.Tests;

/// <summary>Reads <c>immaterial.yaml</c>.</summary>
static class ImmaterialInputs
{
    static readonly string[] Keys = ["type", "path", "operator", "reason"];

    /// <summary>The entries, in the file's order.</summary>
    public static ImmaterialInput[] Load()
    {
        using var file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "immaterial.yaml"));
        var yaml = new YamlStream();
        yaml.Load(file);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Cast<YamlMappingNode>().SelectMany(Read)];
    }

    static IEnumerable<ImmaterialInput> Read(YamlMappingNode entry)
    {
        var stranger = entry.Children.Keys.Select(static k => ((YamlScalarNode)k).Value).FirstOrDefault(static k => !Keys.Contains(k));
        Assert.True(
            stranger is null,
            $"immaterial.yaml:{entry.Start.Line}: there is no '{stranger}'; an entry has {string.Join(", ", Keys)}.");
        var reason = Text(entry, "reason") ?? "";
        Assert.True(
            reason.Length >= 30 && reason.EndsWith('.'),
            $"immaterial.yaml:{entry.Start.Line}: the reason must be a sentence, got '{reason}'.");
        return from path in Texts(entry, "path")
               from mutation in Texts(entry, "operator").DefaultIfEmpty()
               select new ImmaterialInput(Text(entry, "type") ?? "*", path, mutation, reason);
    }

    static string? Text(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value : null;

    static IEnumerable<string> Texts(YamlMappingNode entry, string key) => entry.Children.TryGetValue(key, out var node)
        ? node is YamlSequenceNode list ? list.Children.Select(static c => ((YamlScalarNode)c).Value!) : [((YamlScalarNode)node).Value!]
        : [];
}
