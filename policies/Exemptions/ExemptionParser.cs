using System.Globalization;
using Groundwork.Plan;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Policies.Exemptions;

/// <summary>Reads the exemptions file, entry by entry, with the position of everything that is wrong.</summary>
sealed class ExemptionParser(string file)
{
    const int ShortestReason = 20;

    static readonly string[] Keys = ["rule", "match", "reason", "owner", "ticket", "approver", "created", "expires", "environments"];
    static readonly string[] MatchKeys = ["urn", "component", "type", "name"];

    readonly List<Exemption> _exemptions = [];
    readonly List<ExemptionFault> _faults = [];

    public ExemptionFile Parse(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count > 0)
            {
                ReadRoot(yaml.Documents[0].RootNode);
            }
        }
        catch (YamlException e)
        {
            Fault(e.Start, "The file is not valid YAML.");
        }

        return new(file, [.. _exemptions], [.. _faults]);
    }

    void ReadRoot(YamlNode root)
    {
        if (root is YamlScalarNode { Value: null or "" })
        {
            return;
        }

        var entries = root is YamlMappingNode map && map.Children.Count == 1 && map.Children.TryGetValue("exemptions", out var list)
            ? list
            : null;
        if (entries is YamlScalarNode { Value: null or "" })
        {
            return;
        }

        if (entries is not YamlSequenceNode sequence)
        {
            Fault(root.Start, "The file must have one key, exemptions, with a list.");
            return;
        }

        foreach (var entry in sequence)
        {
            ReadEntry(entry);
        }
    }

    void ReadEntry(YamlNode node)
    {
        if (node is not YamlMappingNode entry)
        {
            Fault(node.Start, "An exemption must be an object.");
            return;
        }

        var faults = _faults.Count;
        RefuseOtherKeys(entry, Keys, "An exemption");
        var rule = Text(entry, "rule");
        var (id, path) = Split(rule);
        var reason = Text(entry, "reason");
        if (reason.Length is > 0 and < ShortestReason)
        {
            Fault(entry.Children["reason"].Start, $"reason must have {ShortestReason} characters or more, got {reason.Length}.");
        }

        var exemption = new Exemption
        {
            Rule = id,
            Path = path,
            Match = ReadMatch(entry),
            Reason = reason,
            Owner = Text(entry, "owner"),
            Ticket = Text(entry, "ticket"),
            Approver = Text(entry, "approver"),
            Created = Date(entry, "created"),
            Expires = Date(entry, "expires"),
            Environments = ReadEnvironments(entry),
            Line = (int)entry.Start.Line,
        };
        if (_faults.Count == faults)
        {
            _exemptions.Add(exemption);
        }
    }

    static (string Id, string? Path) Split(string rule)
    {
        var bracket = rule.IndexOf('[', StringComparison.Ordinal);
        return bracket > 0 && rule.EndsWith(']') ? (rule[..bracket], rule[(bracket + 1)..^1]) : (rule, null);
    }

    ExemptionMatch ReadMatch(YamlMappingNode entry)
    {
        if (!entry.Children.TryGetValue("match", out var node) || node is not YamlMappingNode map || map.Children.Count == 0)
        {
            Fault((node ?? entry).Start, "match must be an object with urn, component, type or name.");
            return new();
        }

        RefuseOtherKeys(map, MatchKeys, "match");
        return new()
        {
            Urn = Optional(map, "urn"),
            Component = Optional(map, "component"),
            Type = Optional(map, "type"),
            Name = Optional(map, "name"),
        };
    }

    Sequence<StackEnvironment> ReadEnvironments(YamlMappingNode entry)
    {
        if (!entry.Children.TryGetValue("environments", out var node))
        {
            return [];
        }

        var environments = new List<StackEnvironment>();
        foreach (var item in node is YamlSequenceNode list ? list.Children : [node])
        {
            if (item is YamlScalarNode { Value: { } text } && StackEnvironments.TryParse(text, out var environment))
            {
                environments.Add(environment);
            }
            else
            {
                Fault(item.Start, $"environments must be dev, staging or prod, got {(item as YamlScalarNode)?.Value ?? "an object"}.");
            }
        }

        return new([.. environments]);
    }

    DateOnly Date(YamlMappingNode entry, string key)
    {
        var text = Text(entry, key);
        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Fault(
                entry.Children[key].Start,
                $"{key} must be a date such as 2026-01-31, got {text}; without one the exemption doesn't hold.");
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : default;
    }

    string Text(YamlMappingNode entry, string key)
    {
        var text = Optional(entry, key);
        if (text is null
            && !_faults.Exists(f => entry.Children.TryGetValue(key, out var node)
                && f.Line == node.Start.Line
                && f.Column == node.Start.Column))
        {
            Fault(entry.Start, $"{key} is missing.");
        }

        return text ?? "";
    }

    string? Optional(YamlMappingNode entry, string key)
    {
        if (!entry.Children.TryGetValue(key, out var node))
        {
            return null;
        }

        if (node is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
        {
            return text.Trim();
        }

        Fault(node.Start, $"{key} must be a text.");
        return null;
    }

    void RefuseOtherKeys(YamlMappingNode map, string[] keys, string what)
    {
        foreach (var key in map.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name, StringComparer.Ordinal))
            {
                Fault(key.Start, $"{what} has no {(key as YamlScalarNode)?.Value ?? "such key"}; it takes {string.Join(", ", keys)}.");
            }
        }
    }

    void Fault(Mark at, string message) => _faults.Add(new((int)at.Line, (int)at.Column, message));
}
