using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>Where the unknown parts of a value come from.</summary>
static class Origins
{
    public static IEnumerable<UnknownOrigin> Of(PropertyValue value) => value switch
    {
        UnknownValue unknown => unknown.Expression.Origins,
        SecretValue { Inner: { } inner } => Of(inner),
        ListValue list => list.Items.SelectMany(Of),
        MapValue map => map.Values.SelectMany(Of),
        ResourceReferenceValue reference => [new UnknownOrigin(reference.Urn, Plan.PropertyPath.Of("id"))],
        ArchiveValue archive => Of(archive.Assets),
        _ => [],
    };
}
