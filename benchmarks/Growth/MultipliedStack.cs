using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Growth.Benchmarks;

/// <summary>
/// A stack in which the resources of some types exist again and again: each copy under a name of its own, referring to the resources of
/// the same copy, with address ranges that no other has. The other resources are there once.
/// </summary>
sealed partial class MultipliedStack
{
    /// <summary>Inputs that name a resource to others.</summary>
    static readonly string[] NameKeys =
    [
        "name", "secretId", "accountId", "keyRingId", "repositoryId", "datasetId", "projectId", "type", "displayName",
    ];

    readonly RenderedStack _stack;
    readonly ResourceState[] _originals;
    readonly HashSet<Urn> _urns;
    readonly HashSet<string> _names;
    int _range;

    MultipliedStack(RenderedStack stack, Func<ResourceState, bool> isMultiplied)
    {
        _stack = stack;
        _originals = [.. stack.Resources.Where(r => r.Type != Urn.StackType && isMultiplied(r))];
        _urns = [.. _originals.Select(static r => r.Urn)];
        _names = [.. _originals
            .SelectMany(static r => NameKeys.Select(k => (r.Inputs.Find(k) as TextValue)?.Value))
            .OfType<string>()
            .Where(static n => n.Length > 3)];
    }

    /// <summary>
    /// <paramref name="stack"/> with <paramref name="count"/> resources of the kind that <paramref name="isMultiplied"/> says.
    /// </summary>
    public static RenderedStack Of(RenderedStack stack, Func<ResourceState, bool> isMultiplied, int count) =>
        new MultipliedStack(stack, isMultiplied).Of(count);

    RenderedStack Of(int count) => new(_stack.Project, _stack.Name, _stack.Resources.Where(r => !_urns.Contains(r.Urn))
        .Concat(Enumerable.Range(0, Math.Max(count, _originals.Length)).Select(
            i => Copy(_originals[i % _originals.Length], i / _originals.Length))));

    ResourceState Copy(ResourceState resource, int n) => n == 0 ? resource : resource with
    {
        Urn = Rename(resource.Urn, n),
        Parent = resource.Parent is { } parent ? Rename(parent, n) : null,
        Dependencies = [.. resource.Dependencies.Select(u => Rename(u, n)).Order()],
        PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
            static e => e.Key, e => new Sequence<Urn>([.. e.Value.Select(u => Rename(u, n)).Order()]), StringComparer.Ordinal),
        Inputs = (MapValue)Rename(resource.Inputs, n),
    };

    PropertyValue Rename(PropertyValue value, int n) => value switch
    {
        MapValue map => new MapValue(
            map.Select(e => KeyValuePair.Create(e.Key, e is { Key: "prefixLength", Value: NumberValue } ? 26 : Rename(e.Value, n)))),
        ListValue list => new ListValue([.. list.Items.Select(i => Rename(i, n))]),
        SecretValue { Inner: { } inner } secret => new SecretValue(Rename(inner, n), secret.IsDeclared),
        UnknownValue unknown => new UnknownValue(Rename(unknown.Expression, n)),
        TextValue text => new TextValue(Rename(text.Value, n)),
        _ => value,
    };

    UnknownExpression Rename(UnknownExpression expression, int n) => expression switch
    {
        UnknownOrigin origin => new UnknownOrigin(Rename(origin.Urn, n), origin.Path),
        UnknownTemplate template =>
            new UnknownTemplate([.. template.Parts.Select(p => p.Hole is { } hole ? TemplatePart.Of(Rename(hole, n)) : p)]),
        _ => new UnknownApply([.. expression.Origins.Select(o => Rename(o, n))]),
    };

    string Rename(string text, int n)
    {
        if (PrivateRange().Match(text) is { Success: true } range)
        {
            var address = (10u << 24) + ((uint)Interlocked.Increment(ref _range) << 6 & 0xffffff);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"10.{address >> 16 & 255}.{address >> 8 & 255}.{address & 255}{(range.Groups[1].Success ? "/26" : "")}");
        }

        return _names.Contains(text) || _names.Contains(text[(text.LastIndexOf('/') + 1)..])
            ? string.Create(CultureInfo.InvariantCulture, $"{text}-{n}")
            : text;
    }

    Urn Rename(Urn urn, int n) => _urns.Contains(urn) ? Urn.Parse(string.Create(CultureInfo.InvariantCulture, $"{urn.Value}-{n}")) : urn;

    [GeneratedRegex(@"^(?:10|172\.1[6-9]|192\.168)(?:\.\d{1,3}){2,3}(/\d+)?$")]
    private static partial Regex PrivateRange();
}
