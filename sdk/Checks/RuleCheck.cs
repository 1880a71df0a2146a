using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks the rules over several inputs. A rule below a nested object holds only where that object is given.</summary>
static class RuleCheck
{
    enum Presence
    {
        Absent,
        Unknown,
        Given,
    }

    public static void Check(MapValue inputs, ImmutableArray<SchemaRule> rules, Findings findings)
    {
        foreach (var rule in rules)
        {
            if (rule.IsPartial || rule.Kind == SchemaRuleKind.ReplaceIf)
            {
                continue;
            }

            var depth = ParentDepth(rule.Paths);
            if (depth == 0)
            {
                Check(inputs, inputs, PropertyPath.Root, rule, depth, findings);
                continue;
            }

            foreach (var (scope, path) in Scopes(inputs, PropertyPath.Root, rule.Paths[0].Segments, depth))
            {
                Check(inputs, scope, path, rule, depth, findings);
            }
        }
    }

    static void Check(MapValue inputs, PropertyValue scope, PropertyPath path, SchemaRule rule, int depth, Findings findings)
    {
        if (Fault(inputs, scope, rule, depth) is { } fault)
        {
            findings.Error(path, fault);
        }
    }

    /// <summary>The objects that a rule speaks of: one, or as many as there are elements in the lists on the way.</summary>
    static IEnumerable<(PropertyValue Scope, PropertyPath Path)> Scopes(
        PropertyValue value, PropertyPath path, ImmutableArray<object> segments, int depth)
    {
        switch (Open(value))
        {
            case ListValue list:
                return list.Items.SelectMany((item, i) => Scopes(item, path.Index(i), segments, depth));
            case MapValue map when path.Segments.Count(static s => s is string) is var at && at < depth:
                var key = (string)segments[at];
                return map.Find(key) is { } next and not NullValue ? Scopes(next, path.Key(key), segments, depth) : [];
            case MapValue map:
                return [(map, path)];
            default:
                return [];
        }
    }

    static string? Fault(MapValue inputs, PropertyValue scope, SchemaRule rule, int depth)
    {
        var (given, unknown) = (0, 0);
        foreach (var path in rule.Paths)
        {
            var presence = Find(scope, path.Segments.AsSpan()[depth..]);
            given += presence == Presence.Given ? 1 : 0;
            unknown += presence == Presence.Unknown ? 1 : 0;
        }

        return (rule.Kind, given) switch
        {
            (SchemaRuleKind.ExactlyOneOf or SchemaRuleKind.Conflicts, > 1) =>
                $"Only one of {All(rule, "and")} may be given, got {Given(scope, rule, depth)}.",
            (SchemaRuleKind.ExactlyOneOf, 0) when unknown == 0 => $"One of {All(rule, "or")} must be given, got none.",
            (SchemaRuleKind.AtLeastOneOf, 0) when unknown == 0 => $"At least one of {All(rule, "or")} must be given, got none.",
            (SchemaRuleKind.RequiredTogether, > 0) when given + unknown < rule.Paths.Length =>
                $"{All(rule, "and")} must be given together, got {Given(scope, rule, depth)} alone.",
            (SchemaRuleKind.Requires, _)
                when given + unknown < rule.Paths.Length && FindWhen(inputs, scope, rule, depth) == Presence.Given =>
                $"{rule.When} needs {All(rule, "and")} too, got nothing.",
            _ => null,
        };
    }

    static Presence FindWhen(MapValue inputs, PropertyValue scope, SchemaRule rule, int depth)
    {
        var when = rule.When.Segments.AsSpan();
        return when.Length > depth && when[..depth].SequenceEqual(rule.Paths[0].Segments.AsSpan(0, depth))
            ? Find(scope, when[depth..])
            : Find(inputs, when);
    }

    static string Given(PropertyValue scope, SchemaRule rule, int depth) =>
        Shown.List(
            [.. rule.Paths.Where(p => Find(scope, p.Segments.AsSpan()[depth..]) == Presence.Given).Select(static p => p.ToString())],
            "and");

    static string All(SchemaRule rule, string last) => Shown.List([.. rule.Paths.Select(static p => p.ToString())], last);

    /// <summary>How many segments all paths start with: those of the object that they are in.</summary>
    static int ParentDepth(ImmutableArray<PropertyPath> paths)
    {
        var first = paths[0].Segments;
        var depth = first.Length - 1;
        foreach (var path in paths)
        {
            var segments = path.Segments;
            depth = Math.Min(depth, segments.Length - 1);
            for (var i = 0; i < depth; i++)
            {
                if (!segments[i].Equals(first[i]))
                {
                    depth = i;
                }
            }
        }

        return depth;
    }

    static Presence Find(PropertyValue value, ReadOnlySpan<object> path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            switch (Open(value))
            {
                case null or UnknownValue:
                    return Presence.Unknown;
                case ListValue list:
                    return FindIn(list, path[i..]);
                case MapValue map when map.Find((string)path[i]) is { } next:
                    value = next;
                    break;
                default:
                    return Presence.Absent;
            }
        }

        return Open(value) switch
        {
            null or UnknownValue => Presence.Unknown,
            NullValue or ListValue { Items.IsEmpty: true } => Presence.Absent,
            _ => Presence.Given,
        };
    }

    static Presence FindIn(ListValue list, ReadOnlySpan<object> path)
    {
        var found = Presence.Absent;
        foreach (var item in list.Items)
        {
            found = (Presence)Math.Max((int)found, (int)Find(item, path));
        }

        return found;
    }

    static PropertyValue? Open(PropertyValue value) => value is SecretValue secret ? secret.Inner : value;
}
