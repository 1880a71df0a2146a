using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Schema;

/// <summary>What the provider accepts as a value, beyond its type. Null and empty say nothing.</summary>
public sealed record ValueConstraints
{
    /// <summary>Constraints that accept everything.</summary>
    public static ValueConstraints None { get; } = new();

    /// <summary>The values allowed: texts, sometimes booleans.</summary>
    public ImmutableArray<PropertyValue> Enum { get; init; } = [];

    /// <summary>Whether an empty text is allowed too, whatever the other constraints say.</summary>
    public bool OrEmpty { get; init; }

    /// <summary>Whether <see cref="Enum"/> is compared without regard to case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>The values refused.</summary>
    public ImmutableArray<PropertyValue> NotIn { get; init; } = [];

    /// <summary>A regular expression that must be found in the text (not anchored).</summary>
    public string? Pattern { get; init; }

    /// <summary>A regular expression that must be found in every key of a map.</summary>
    public string? KeyPattern { get; init; }

    /// <summary>A regular expression that must not be found in any key of a map.</summary>
    public string? KeyNotPattern { get; init; }

    /// <summary>The form of a text, e.g. <c>cidr</c>, <c>rfc3339</c>, <c>go-duration</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The smallest number.</summary>
    public double? Min { get; init; }

    /// <summary>The largest number.</summary>
    public double? Max { get; init; }

    /// <summary>A number that must be exceeded.</summary>
    public double? ExclusiveMin { get; init; }

    /// <summary>The intervals a number may lie in.</summary>
    public ImmutableArray<NumberRange> Ranges { get; init; } = [];

    /// <summary>The least number of characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest number of characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number of elements.</summary>
    public int? MinItems { get; init; }

    /// <summary>The greatest number of elements.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The shortest prefix of a CIDR range.</summary>
    public int? PrefixMin { get; init; }

    /// <summary>The longest prefix of a CIDR range.</summary>
    public int? PrefixMax { get; init; }

    /// <summary>The shortest duration, in seconds.</summary>
    public int? MinSeconds { get; init; }

    /// <summary>What a number must be a multiple of.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>The least number of characters of a map's key.</summary>
    public int? KeyMinLength { get; init; }

    /// <summary>The greatest number of characters of a map's key.</summary>
    public int? KeyMaxLength { get; init; }

    /// <summary>Constraints of which one must be kept.</summary>
    public ImmutableArray<ValueConstraints> AnyOf { get; init; } = [];

    /// <summary>What else must hold, in words.</summary>
    public string? Check { get; init; }
}
