namespace Groundwork.Plan;

/// <summary>
/// A resource's unique name in its stack: <c>urn:pulumi:&lt;stack&gt;::&lt;project&gt;::&lt;qualified type&gt;::&lt;name&gt;</c>.
/// </summary>
public readonly struct Urn : IEquatable<Urn>, IComparable<Urn>
{
    const string Prefix = "urn:pulumi:";

    readonly string? _value;

    Urn(string value) => _value = value;

    /// <summary>The URN's text; empty for the default URN, which names nothing.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this names nothing.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>The stack, e.g. <c>prod</c>.</summary>
    public string Stack => Part(0);

    /// <summary>The project, e.g. <c>groundwork</c>.</summary>
    public string Project => Part(1);

    /// <summary>The types of the parents and its own, joined by <c>$</c>.</summary>
    public string QualifiedType => Part(2);

    /// <summary>The resource's own type, e.g. <c>gcp:compute/network:Network</c>.</summary>
    public string Type => OwnType(Span(2)).ToString();

    /// <summary>The logical name; it may itself contain <c>::</c>.</summary>
    public string Name => Part(3);

    /// <summary>
    /// The URN the engine gives a resource. <paramref name="parent"/> adds its full type chain, unless it is empty or the stack itself.
    /// </summary>
    public static Urn Create(string stack, string project, Urn parent, string type, string name)
    {
        var qualified = parent.IsEmpty || parent.Type == StackType ? type : $"{parent.QualifiedType}${type}";
        return new($"{Prefix}{stack}::{project}::{qualified}::{name}");
    }

    /// <summary>The type of the root of every stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Reads a URN; anything else is a <see cref="FormatException"/>.</summary>
    public static Urn Parse(string text) => TryParse(text, out var urn)
        ? urn
        : throw new FormatException($"'{text}' is not a URN: expected urn:pulumi:<stack>::<project>::<type>::<name>.");

    /// <summary>Reads a URN.</summary>
    public static bool TryParse(string? text, out Urn urn)
    {
        var valid = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && HasFourParts(text);
        urn = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(Urn other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Whether two URNs are the same.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether two URNs differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>Whether one URN comes first.</summary>
    public static bool operator <(Urn left, Urn right) => left.CompareTo(right) < 0;

    /// <summary>Whether one URN comes last.</summary>
    public static bool operator >(Urn left, Urn right) => left.CompareTo(right) > 0;

    /// <summary>Whether one URN comes first or is the same.</summary>
    public static bool operator <=(Urn left, Urn right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one URN comes last or is the same.</summary>
    public static bool operator >=(Urn left, Urn right) => left.CompareTo(right) >= 0;

    static ReadOnlySpan<char> OwnType(ReadOnlySpan<char> qualified) => qualified[(qualified.LastIndexOf('$') + 1)..];

    string Part(int index) => Span(index).ToString();

    // The first three parts end at '::'; the name takes the rest.
    ReadOnlySpan<char> Span(int index)
    {
        if (IsEmpty)
        {
            return [];
        }

        var rest = Value.AsSpan(Prefix.Length);
        for (var i = 0; i < index; i++)
        {
            rest = rest[(rest.IndexOf("::", StringComparison.Ordinal) + 2)..];
        }

        return index == 3 ? rest : rest[..rest.IndexOf("::", StringComparison.Ordinal)];
    }

    static bool HasFourParts(string text)
    {
        var at = Prefix.Length;
        for (var i = 0; i < 3; i++)
        {
            at = text.IndexOf("::", at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += 2;
        }

        return true;
    }
}
