using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Mutation.Tests.Operators;

/// <summary>Finds every value in a resource's inputs: leaves, lists, objects.</summary>
static class Sites
{
    /// <summary>Every value below the inputs, parents before children.</summary>
    public static IEnumerable<Site> Of(ResourceState resource, SchemaCatalog schemas) =>
        InMap(resource.Inputs, PropertyPath.Root, "", schemas.Find(resource.Type)?.Inputs, null);

    static IEnumerable<Site> InMap(
        MapValue map,
        PropertyPath path,
        string place,
        IReadOnlyDictionary<string, PropertySchema>? properties,
        (PropertyType Type, ValueConstraints Constraints)? element) =>
        map.SelectMany(entry =>
        {
            var property = properties?.GetValueOrDefault(entry.Key);
            var below = path.Key(entry.Key);
            var name = place
                + (below.ToString() is var text && path.ToString() is var before && before.Length > 0 ? text[before.Length..] : text);
            var site = new Site(
                below,
                name,
                entry.Value,
                property?.Constraints ?? element?.Constraints ?? ValueConstraints.None,
                property?.Default ?? property?.Constant,
                false);
            return Below(site, property?.Type ?? element?.Type, property?.Items ?? ValueConstraints.None).Prepend(site);
        });

    static IEnumerable<Site> Below(Site site, PropertyType? type, ValueConstraints items) => site.Unwrapped switch
    {
        ListValue list => list.Items.SelectMany((item, i) =>
        {
            var element = new Site(site.Path.Index(i), $"{site.Place}[{NameOf(item) ?? $"{i}"}]", item, items, null, true);
            return Below(element, type?.Element, ValueConstraints.None).Prepend(element);
        }),
        MapValue map =>
            InMap(map, site.Path, site.Place, ObjectOf(type)?.Properties, type?.Element is { } element ? (element, items) : null),
        _ => [],
    };

    // A single nested object is a list of one in some providers' schemas.
    static TypeSchema? ObjectOf(PropertyType? type) =>
        type?.Object ?? type?.Cases.Select(static c => c.Object).FirstOrDefault(static o => o is not null);

    static string? NameOf(PropertyValue item) => item is MapValue map && map.Find("name") is TextValue name ? name.Value : null;
}
