using System.Collections.Concurrent;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>
/// What a resource has at one property path. The predicates (<see cref="Predicates"/>) are its verbs: <c>EqualTo</c>, <c>OneOf</c>,
/// <c>Present</c> and so on.
/// </summary>
public sealed class Property
{
    static readonly ConcurrentDictionary<string, PropertyPath> Paths = new(StringComparer.Ordinal);

    readonly PropertyValue? _given;
    readonly string? _label;

    internal Property(ResourceInputs owner, PropertyPath path, PropertyValue? given, bool isSecret = false, string? label = null)
    {
        (Owner, Path, _label) = (owner, path, label);
        while (given is SecretValue secret)
        {
            isSecret = true;
            if (secret.Inner is null)
            {
                State = PropertyState.Masked;
                IsSecret = true;
                _given = secret;
                return;
            }

            given = secret.Inner;
        }

        _given = given;
        IsSecret = isSecret;
        State = given switch
        {
            null => PropertyState.Absent,
            NullValue => PropertyState.Null,
            UnknownValue => PropertyState.Unknown,
            _ => PropertyState.Known,
        };
    }

    /// <summary>The resource.</summary>
    public ResourceInputs Owner { get; }

    /// <summary>Where it stands.</summary>
    public PropertyPath Path { get; }

    /// <summary>How messages call it: the path, or a list entry by its key.</summary>
    public string Label => _label ?? Path.ToString();

    /// <summary>What is there.</summary>
    public PropertyState State { get; }

    /// <summary>Whether it, or what it stands in, is secret.</summary>
    public bool IsSecret { get; }

    /// <summary>
    /// The value, taken out of its secret wrapping; null unless known. Never put it into a message: use <see cref="Shown"/>.
    /// </summary>
    public PropertyValue? Value => State == PropertyState.Known ? _given : null;

    /// <summary>Neither given nor null.</summary>
    public bool IsMissing => State is PropertyState.Absent or PropertyState.Null;

    /// <summary>Given, but not to be told here.</summary>
    public bool IsUnknown => State is PropertyState.Unknown or PropertyState.Masked;

    /// <summary>How the unknown value is made; null where it isn't unknown.</summary>
    public UnknownExpression? Origin => (_given as UnknownValue)?.Expression;

    /// <summary>The value as messages show it; <c>nothing</c> where none is given, <c>[secret]</c> in place of a secret.</summary>
    public string Shown => IsMissing ? "nothing" : IsSecret ? "[secret]" : ShownValue.Of(_given!);

    /// <summary>The known text, or null.</summary>
    public string? AsText() => (Value as TextValue)?.Value;

    /// <summary>The known number, or null; a text that is a number counts.</summary>
    public double? AsNumber() => Coerce.Number(Value);

    /// <summary>The known boolean, or null; a text that is a boolean counts.</summary>
    public bool? AsBool() => Coerce.Bool(Value);

    /// <summary>
    /// What is below, at a path such as <c>ipConfiguration.sslMode</c>, <c>rules[0].ports</c> or <c>labels["odd.key"]</c>.
    /// </summary>
    public Property At(string path) => Below(Owner, Path, _given, IsSecret, path, _label);

    /// <summary>What is at <paramref name="path"/> below a value.</summary>
    internal static Property Below(
        ResourceInputs owner, PropertyPath at, PropertyValue? value, bool isSecret, string path, string? label = null)
    {
        var parsed = Parse(path);
        foreach (var segment in parsed.Segments)
        {
            while (value is SecretValue { Inner: { } inner })
            {
                (value, isSecret) = (inner, true);
            }

            value = (value, segment) switch
            {
                (UnknownValue or SecretValue, _) => value,
                (MapValue map, string key) => map.Find(key),
                (ListValue list, int index) when index < list.Items.Length => list.Items[index],
                _ => null,
            };
        }

        var below = label is null ? null : parsed.Segments is [int, ..] ? $"{label}{parsed}" : $"{label}.{parsed}";
        return new(owner, at.Then(parsed), value, isSecret, below);
    }

    /// <summary>The same as <see cref="At"/>; reads well before a predicate.</summary>
    public Property Require(string path) => At(path);

    /// <summary>The elements of the list at <paramref name="path"/>.</summary>
    public Elements Each(string path) => new(At(path));

    /// <summary>The elements of this list.</summary>
    public Elements Each() => new(this);

    /// <summary>This, with <paramref name="value"/> in place of nothing: what the cloud does when nothing is given.</summary>
    public Property DefaultingTo(PropertyValue value) => IsMissing ? new(Owner, Path, value, false, Label) { Defaulted = value } : this;

    /// <summary>The default standing in for nothing; null where the program gives a value.</summary>
    internal PropertyValue? Defaulted { get; private init; }

    /// <summary>A violation here.</summary>
    public Verdict Violation(string message) => Verdict.Violated(new Finding(Owner.Urn, Path, message));

    /// <summary>A violation here: <c>{path} must {requirement}, got {value}.</c></summary>
    public Verdict Must(string requirement) => Violation(Defaulted is null
        ? $"{Label} must {requirement}, got {Shown}."
        : $"{Label} must {requirement}, got nothing (the default is {ShownValue.Of(Defaulted)}).");

    /// <summary>That nothing can be told here before deployment.</summary>
    public Verdict Undetermined() => Verdict.Undetermined(new Finding(Owner.Urn, Path, State == PropertyState.Masked
        ? $"{Label} is secret and can't be read here."
        : $"{Label} is unknown until deployment{OriginText()}."));

    /// <inheritdoc/>
    public override string ToString() => $"{Label}: {Shown}";

    internal Property Named(string label) => new(Owner, Path, _given, IsSecret, label);

    internal static PropertyPath Parse(string path)
    {
        if (Paths.TryGetValue(path, out var parsed))
        {
            return parsed;
        }

        parsed = PropertyPath.Parse(path);
        if (Paths.Count < 10_000)
        {
            Paths[path] = parsed;
        }

        return parsed;
    }

    string OriginText()
    {
        var origins = Origin?.Origins.Where(static o => !o.Urn.IsEmpty).Select(static o => $"{o.Urn.Name}.{o.Path}").Take(3).ToArray()
            ?? [];
        return origins.Length == 0 ? "" : $" (from {string.Join(", ", origins)})";
    }
}
