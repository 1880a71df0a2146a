using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>
/// What an output holds beside its value: whether it is known, secret, tainted (was secret once), and the resources it comes
/// from. Immutable and shared between outputs.
/// </summary>
sealed class OutputMeta
{
    readonly object? _unknown;
    PropertyValue? _unknownValue;
    OutputMeta? _applied;

    OutputMeta(bool isKnown, bool isSecret, bool isTainted, ResourceSet resources, object? unknown)
    {
        IsKnown = isKnown;
        IsSecret = isSecret;
        IsTainted = isTainted || isSecret;
        Resources = resources;
        _unknown = unknown;
    }

    public static OutputMeta Plain { get; } = new(true, false, false, ResourceSet.Empty, null);

    public static OutputMeta PlainSecret { get; } = new(true, true, true, ResourceSet.Empty, null);

    public static OutputMeta UnknownWithoutOrigin
    {
        get;
    } = new(false, false, false, ResourceSet.Empty, new UnknownValue(new UnknownApply([])));

    public bool IsKnown { get; }

    public bool IsSecret { get; }

    public bool IsTainted { get; }

    public ResourceSet Resources { get; }

    /// <summary>How an unknown value shows in a plan: wholly unknown, or a structure with unknown places.</summary>
    public PropertyValue Unknown => _unknownValue ??= _unknown as PropertyValue ?? ((Func<PropertyValue>)_unknown!)();

    /// <summary>The unknown value as one expression.</summary>
    public UnknownExpression Expression => ExpressionOf(Unknown) ?? new UnknownApply([]);

    public static OutputMeta Known(bool isSecret, bool isTainted, ResourceSet resources) =>
        resources.Items.Length > 0 ? new(true, isSecret, isTainted, resources, null)
        : isSecret ? PlainSecret
        : isTainted ? new(true, false, true, resources, null)
        : Plain;

    public static OutputMeta NotKnown(bool isSecret, bool isTainted, ResourceSet resources, PropertyValue unknown) =>
        new(false, isSecret, isTainted, resources, unknown);

    public static OutputMeta NotKnown(bool isSecret, bool isTainted, ResourceSet resources, Func<PropertyValue> unknown) =>
        new(false, isSecret, isTainted, resources, unknown);

    public static UnknownExpression? ExpressionOf(PropertyValue value)
    {
        switch (value)
        {
            case UnknownValue unknown:
                return unknown.Expression;
            case SecretValue { Inner: { } inner }:
                return ExpressionOf(inner);
            default:
                var found = new List<UnknownExpression>();
                Collect(value, found);
                return found.Count == 0 ? null : new UnknownApply([.. found]);
        }
    }

    public OutputMeta AsSecret() => IsSecret ? this : new(IsKnown, true, true, Resources, _unknown);

    public OutputMeta AsPlain() => IsSecret ? new(IsKnown, false, true, Resources, _unknown) : this;

    public OutputMeta With(ResourceSet resources)
    {
        var union = Resources.Union(resources);
        return ReferenceEquals(union, Resources) ? this : new(IsKnown, IsSecret, IsTainted, union, _unknown);
    }

    /// <summary>Of a function of the program over this unknown value.</summary>
    public OutputMeta Applied() => _applied ??= new(false, IsSecret, IsTainted, Resources, (Func<PropertyValue>)(() => Expression switch
    {
        UnknownApply apply => new UnknownValue(apply),
        var expression => new UnknownValue(new UnknownApply([expression])),
    }));

    /// <summary>Of a list element (a position) or a map entry (a key) of this unknown value.</summary>
    public OutputMeta Element(object segment) =>
        new(false, IsSecret, IsTainted, Resources, (Func<PropertyValue>)(() => ElementOf(Unknown, segment)));

    /// <summary>Of an output that a function of this one returned.</summary>
    public OutputMeta Then(OutputMeta inner)
    {
        if (ReferenceEquals(this, Plain) || ReferenceEquals(this, inner))
        {
            return inner;
        }

        if (ReferenceEquals(inner, Plain))
        {
            return this;
        }

        return new(
            inner.IsKnown,
            IsSecret || inner.IsSecret,
            IsTainted || inner.IsTainted,
            Resources.Union(inner.Resources),
            inner._unknown);
    }

    static PropertyValue ElementOf(PropertyValue value, object segment) => (value, segment) switch
    {
        (SecretValue { Inner: { } inner } secret, _) => new SecretValue(ElementOf(inner, segment), secret.IsDeclared),
        (ListValue list, int index) when index >= 0 && index < list.Items.Length => list.Items[index],
        (MapValue map, string key) when map.Find(key) is { } entry => entry,
        (UnknownValue { Expression: UnknownOrigin origin }, int index) =>
            new UnknownValue(new UnknownOrigin(origin.Urn, origin.Path.Index(index))),
        (UnknownValue { Expression: UnknownOrigin origin }, string key) =>
            new UnknownValue(new UnknownOrigin(origin.Urn, origin.Path.Key(key))),
        (UnknownValue { Expression: UnknownApply } apply, _) => apply,
        _ => new UnknownValue(
            new UnknownApply(ExpressionOf(value) is { } expression ? [expression] : ImmutableArray<UnknownExpression>.Empty)),
    };

    static void Collect(PropertyValue value, List<UnknownExpression> found)
    {
        switch (value)
        {
            case UnknownValue unknown:
                found.Add(unknown.Expression);
                break;
            case SecretValue { Inner: { } inner }:
                Collect(inner, found);
                break;
            case ResourceReferenceValue { Id: { } id }:
                Collect(id, found);
                break;
            case ArchiveValue archive:
                Collect(archive.Assets, found);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Collect(item, found);
                }

                break;
            case MapValue map:
                foreach (var (_, item) in map.Entries)
                {
                    Collect(item, found);
                }

                break;
        }
    }
}
