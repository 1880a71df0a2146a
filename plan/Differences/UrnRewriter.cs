using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Rewrites every URN in a resource.</summary>
sealed class UrnRewriter(Func<Urn, Urn> rewrite)
{
    public ResourceState Of(ResourceState resource) => resource with
    {
        Urn = rewrite(resource.Urn),
        Parent = Of(resource.Parent),
        Provider = Of(resource.Provider),
        Inputs = (MapValue)Of(resource.Inputs),
        Outputs = (MapValue)Of(resource.Outputs),
        Dependencies = Of(resource.Dependencies),
        PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
            static e => e.Key,
            e => Of(e.Value),
            StringComparer.Ordinal),
        Options = resource.Options with
        {
            Aliases = new([.. resource.Options.Aliases.Select(rewrite)]),
            DeletedWith = Of(resource.Options.DeletedWith),
            ReplaceWith = Of(resource.Options.ReplaceWith),
            ReplacementTrigger = resource.Options.ReplacementTrigger is { } trigger ? Of(trigger) : null,
        },
    };

    public PropertyValue Of(PropertyValue value) => value switch
    {
        UnknownValue unknown => new UnknownValue(Of(unknown.Expression)),
        SecretValue { Inner: { } inner } secret => new SecretValue(Of(inner), secret.IsDeclared),
        ListValue list => new ListValue([.. list.Items.Select(Of)]),
        MapValue map => new MapValue(map.Select(e => KeyValuePair.Create(e.Key, Of(e.Value)))),
        ArchiveValue archive => new ArchiveValue(archive.Kind, archive.Source, archive.ContentHash, (MapValue)Of(archive.Assets)),
        ResourceReferenceValue reference => new ResourceReferenceValue(rewrite(reference.Urn), reference.Id is { } id ? Of(id) : null),
        _ => value,
    };

    UnknownExpression Of(UnknownExpression expression) => expression switch
    {
        UnknownOrigin origin => origin.Urn.IsEmpty ? origin : new UnknownOrigin(rewrite(origin.Urn), origin.Path),
        UnknownTemplate template =>
            new UnknownTemplate([.. template.Parts.Select(p => p.Hole is { } hole ? TemplatePart.Of(Of(hole)) : p)]),
        _ => new UnknownApply([.. expression.Origins.Select(Of)]),
    };

    Urn? Of(Urn? urn) => urn is { } some ? rewrite(some) : null;

    Sequence<Urn> Of(Sequence<Urn> urns) => new([.. urns.Select(rewrite).Order()]);
}
