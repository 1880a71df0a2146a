using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Mutation.Tests.Operators;

/// <summary>Applies every operator to every input of a resource, one at a time, in an order that never changes.</summary>
static class Mutants
{
    /// <summary>All mutants of a resource, those included that no provider would take.</summary>
    public static IEnumerable<Mutant> Of(ResourceState resource, SchemaCatalog schemas)
    {
        yield return new("delete-resource", resource, null, "", "");
        if (resource.Options.Protect)
        {
            yield return new("unprotect", resource, resource with { Options = resource.Options with { Protect = false } }, "", "");
        }

        foreach (var site in Sites.Of(resource, schemas))
        {
            foreach (var change in ValueOperators.Changes(site).Where(change => !IsSame(site, change)))
            {
                yield return new(change.Operator, resource, Apply(resource, site, change.To), site.Place, Detail(site, change.To));
            }
        }
    }

    // The cloud makes the same of both: what was taken away is what it takes where nothing is given.
    static bool IsSame(Site site, Change change) => change.To is null && site.Default is { } given && given.Equals(site.Value);

    static ResourceState Apply(ResourceState resource, Site site, PropertyValue? value)
    {
        var inputs = (MapValue)PropertyEdit.Set(resource.Inputs, site.Path.Segments.AsSpan(), value)!;
        var changed = resource with { Inputs = inputs };
        var input = (string)site.Path.Segments[0];
        var before = resource.PropertyDependencies.GetValueOrDefault(input);
        if (before.Count == 0 || site.Unwrapped is BoolValue or NumberValue)
        {
            return changed;
        }

        // What a value no longer comes from, the resource no longer waits for.
        var now = inputs.Find(input) is { } left
            ? Origins.Of(left).Select(static o => o.Urn).Where(static u => !u.IsEmpty).Distinct().Order().ToArray()
            : [];
        var dependencies = resource.PropertyDependencies.SetItem(input, [.. now]);
        var kept = dependencies.Values.SelectMany(static urns => urns).ToHashSet();
        return changed with
        {
            PropertyDependencies = dependencies,
            Dependencies = [.. resource.Dependencies.Where(urn => kept.Contains(urn) || !before.Contains(urn))],
        };
    }

    static string Detail(Site site, PropertyValue? to) => to is null ? $"was {Shown(site.Value)}" : $"{Shown(site.Value)} -> {Shown(to)}";

    static string Shown(PropertyValue value) => value switch
    {
        TextValue text => $"'{text.Value}'",
        ListValue or MapValue => "(...)",
        UnknownValue unknown =>
            unknown.Expression.Origins is [var origin, ..] && !origin.Urn.IsEmpty ? $"<{origin.Urn.Name}.{origin.Path}>" : "<unknown>",
        _ => value.ToString(),
    };
}
