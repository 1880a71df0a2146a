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
            if (Find(inputs, rule.Paths[0].Segments.AsSpan(0, depth)) == Presence.Given && Fault(inputs, rule) is { } fault)
            {
                findings.Error(Parent(rule.Paths[0], depth), fault);
            }
        }
    }

    static string? Fault(MapValue inputs, SchemaRule rule)
    {
        var (given, unknown) = (0, 0);
        foreach (var path in rule.Paths)
        {
            var presence = Find(inputs, path.Segments);
            given += presence == Presence.Given ? 1 : 0;
            unknown += presence == Presence.Unknown ? 1 : 0;
        }

        return (rule.Kind, given) switch
        {
            (SchemaRuleKind.ExactlyOneOf or SchemaRuleKind.Conflicts, > 1) => $"Only one of {All(rule, "and")} may be given, got {Given(inputs, rule)}.",
            (SchemaRuleKind.ExactlyOneOf, 0) when unknown == 0 => $"One of {All(rule, "or")} must be given, got none.",
            (SchemaRuleKind.AtLeastOneOf, 0) when unknown == 0 => $"At least one of {All(rule, "or")} must be given, got none.",
            (SchemaRuleKind.RequiredTogether, > 0) when given + unknown < rule.Paths.Length =>
                $"{All(rule, "and")} must be given together, got {Given(inputs, rule)} alone.",
            (SchemaRuleKind.Requires, _) when given + unknown < rule.Paths.Length && Find(inputs, rule.When.Segments) == Presence.Given =>
                $"{rule.When} needs {All(rule, "and")} too, got nothing.",
            _ => null,
        };
    }

    static string Given(MapValue inputs, SchemaRule rule) =>
        Shown.List([.. rule.Paths.Where(p => Find(inputs, p.Segments) == Presence.Given).Select(static p => p.ToString())], "and");

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

    static PropertyPath Parent(PropertyPath path, int depth)
    {
        var parent = PropertyPath.Root;
        for (var i = 0; i < depth; i++)
        {
            parent = parent.Key((string)path.Segments[i]);
        }

        return parent;
    }

    static Presence Find(PropertyValue value, ReadOnlySpan<object> path)
    {
        foreach (var segment in path)
        {
            if (Open(value) is not { } opened || opened is UnknownValue)
            {
                return Presence.Unknown;
            }

            if ((opened as MapValue)?.Find((string)segment) is not { } next)
            {
                return Presence.Absent;
            }

            value = next;
        }

        return Open(value) switch
        {
            null or UnknownValue => Presence.Unknown,
            NullValue or ListValue { Items.IsEmpty: true } => Presence.Absent,
            _ => Presence.Given,
        };
    }

    static PropertyValue? Open(PropertyValue value) => value is SecretValue secret ? secret.Inner : value;

    static Presence Find(PropertyValue value, ImmutableArray<object> path) => Find(value, path.AsSpan());
}
