using System.Collections.Immutable;
using System.Globalization;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Growth;

/// <summary>The resources of a rule's case again and again, each copy with names of its own and referring to itself.</summary>
static class Copies
{
    public static StackView Of(StackView stack, int count)
    {
        var resources = stack.Resources.Where(static r => r.Type != Urn.StackType).ToArray();
        return new(
            [.. stack.Resources.Except(resources), .. Enumerable.Range(0, count).SelectMany(n => resources.Select(r => Copy(r, n)))],
            stack.Context);
    }

    static ResourceInputs Copy(ResourceInputs resource, int n) => new(Rename(resource.Urn, n), (MapValue)Rename(resource.Properties, n))
    {
        Custom = resource.Custom,
        Parent = resource.Parent is { } parent ? Rename(parent, n) : null,
        Options = resource.Options,
        Provider = resource.Provider,
        Dependencies = [.. resource.Dependencies.Select(u => Rename(u, n)).Order()],
        PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
            static e => e.Key, e => new Sequence<Urn>([.. e.Value.Select(u => Rename(u, n))]), StringComparer.Ordinal),
        Context = resource.Context,
    };

    static PropertyValue Rename(PropertyValue value, int n) => value switch
    {
        MapValue map => new MapValue(map.Select(
            e => KeyValuePair.Create(e.Key, IsName(e.Key) && e.Value is TextValue text ? Suffixed(text.Value, n) : Rename(e.Value, n)))),
        ListValue list => new ListValue([.. list.Items.Select(i => Rename(i, n))]),
        SecretValue { Inner: { } inner } secret => new SecretValue(Rename(inner, n), secret.IsDeclared),
        UnknownValue { Expression: UnknownOrigin { Urn.IsEmpty: false } origin } =>
            new UnknownValue(new UnknownOrigin(Rename(origin.Urn, n), origin.Path)),
        _ => value,
    };

    static bool IsName(string key) => key is "name" or "accountId" or "secretId" or "roleId" or "bucketId" or "displayName";

    static TextValue Suffixed(string text, int n) => new(string.Create(CultureInfo.InvariantCulture, $"{text}-{n}"));

    static Urn Rename(Urn urn, int n) =>
        urn.IsEmpty || urn.Type == Urn.StackType ? urn : Urn.Parse(string.Create(CultureInfo.InvariantCulture, $"{urn.Value}-{n}"));
}
