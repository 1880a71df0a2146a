using Groundwork.Plan;

namespace Groundwork.Policies.Exemptions;

/// <summary>Which resources an exemption is for; <c>*</c> stands for any characters. All that is given must match.</summary>
public sealed record ExemptionMatch
{
    /// <summary>The URN.</summary>
    public string? Urn { get; init; }

    /// <summary>A component, by URN or logical name: it and everything below it.</summary>
    public string? Component { get; init; }

    /// <summary>The type token.</summary>
    public string? Type { get; init; }

    /// <summary>The logical name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether nothing is given, which matches nothing.</summary>
    public bool IsEmpty => Urn is null && Component is null && Type is null && Name is null;

    /// <summary>Whether a resource is meant.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="parentOf">The parent of a resource, where known.</param>
    public bool Matches(Urn urn, Func<Urn, Urn?> parentOf) =>
        !IsEmpty && Fits(Urn, urn.Value) && Fits(Type, urn.Type) && Fits(Name, urn.Name) && (Component is null || IsBelow(urn, parentOf));

    bool IsBelow(Urn urn, Func<Urn, Urn?> parentOf)
    {
        for (Urn? at = urn; at is { IsEmpty: false } current && current.Type != Plan.Urn.StackType; at = parentOf(current))
        {
            if (Fits(Component, current.Value) || Fits(Component, current.Name))
            {
                return true;
            }
        }

        return false;
    }

    static bool Fits(string? pattern, string text)
    {
        if (pattern is null)
        {
            return true;
        }

        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return string.Equals(pattern, text, StringComparison.Ordinal);
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal)
            || text.Length < parts[0].Length + parts[^1].Length
            || !text.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = text.AsSpan(parts[0].Length, text.Length - parts[0].Length - parts[^1].Length);
        foreach (var part in parts.AsSpan()[1..^1])
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + part.Length)..];
        }

        return true;
    }
}
