using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>A YAML file whose document is a mapping, with the lines of everything in it.</summary>
sealed class YamlFile
{
    const int MaxBytes = 4 * 1024 * 1024;

    YamlFile(string name, YamlMappingNode root) => (Name, Root) = (name, root);

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>What is in it; an empty mapping for an empty file.</summary>
    public YamlMappingNode Root { get; }

    /// <summary>
    /// Reads a file as <paramref name="name"/>; what is wrong with it goes to <paramref name="faults"/>, and the answer is null.
    /// </summary>
    public static YamlFile? Read(string path, string name, ICollection<ProjectFault> faults)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            faults.Add(new(name, 0, $"is larger than {MaxBytes} bytes, too large for a project file."));
            return null;
        }

        try
        {
            return Parse(name, File.ReadAllText(path, Encoding.UTF8), faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(name, 0, "can't be read: check that it exists and that you may read it."));
            return null;
        }
    }

    /// <summary>Reads a text as the file <paramref name="name"/>.</summary>
    public static YamlFile? Parse(string name, string text, ICollection<ProjectFault> faults)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(text));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException e)
        {
            faults.Add(new(name, (int)e.Start.Line, $"is not valid YAML: {Reason(e)}"));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException
            or FormatException or OverflowException)
        {
            // The parser meets some texts, an unclosed list among them, with other exceptions than its own.
            faults.Add(new(
                name,
                (int)Math.Max(parser.Current?.End.Line ?? 1, 1),
                "is not valid YAML after here: look for a bracket, brace or quote that isn't closed."));
            return null;
        }

        switch (stream.Documents)
        {
            case []:
                return new(name, []);
            case [{ RootNode: YamlMappingNode root }]:
                return new(name, root);
            case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                return new(name, []);
            case [_, var second, ..]:
                faults.Add(new(name, Line(second.RootNode), "must be one YAML document, got several."));
                return null;
            default:
                faults.Add(new(name, Line(stream.Documents[0].RootNode), "must be a mapping of keys to values."));
                return null;
        }
    }

    /// <summary>The line a node begins on, from 1.</summary>
    public static int Line(YamlNode node) => (int)node.Start.Line;

    /// <summary>The value of a key, or null; <paramref name="line"/> is the key's line.</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key, out int line)
    {
        foreach (var (name, value) in mapping.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && string.Equals(text, key, StringComparison.Ordinal))
            {
                line = Line(name);
                return value;
            }
        }

        line = 0;
        return null;
    }

    static string Reason(YamlException e)
    {
        var innermost = e.GetBaseException().Message;
        var reason = innermost.StartsWith("(Line:", StringComparison.Ordinal)
                && innermost.IndexOf("): ", StringComparison.Ordinal) is > 0 and var cut
            ? innermost[(cut + 3)..]
            : innermost;
        reason = reason.ReplaceLineEndings(" ").TrimEnd('.');
        return $"{char.ToLowerInvariant(reason[0])}{reason[1..]}.";
    }
}
