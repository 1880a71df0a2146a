using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Schema;

/// <summary>How Pulumi makes a physical name: prefix, logical name, separator, random letters, suffix.</summary>
public sealed record AutoNaming
{
    /// <summary>What the name starts with.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What stands before the random letters.</summary>
    public string Separator { get; init; } = "-";

    /// <summary>How many random letters there are. None: the logical name alone, without the separator.</summary>
    public int RandomLetters { get; init; } = 7;

    /// <summary>What random letters are taken from.</summary>
    public string Letters { get; init; } = "0123456789abcdef";

    /// <summary>Whether all of it is in lower case.</summary>
    public bool IsLower { get; init; }

    /// <summary>The longest name that Pulumi makes; null where it has no bound.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What the name ends with where the boolean input of that name is true.</summary>
    public ImmutableDictionary<string, string> Suffixes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A name as Pulumi would make it of <paramref name="logicalName"/>, the first letter in place of each random one.</summary>
    public string Example(string logicalName, MapValue inputs)
    {
        var random = RandomLetters > 0 ? Separator + new string(Letters[0], RandomLetters) : "";
        var suffix = string.Concat(Suffixes.Where(s => inputs.Find(s.Value) is BoolValue { Value: true }).Select(static s => s.Key));
        var name = Prefix + logicalName + random + suffix;
        return IsLower ? name.ToLowerInvariant() : name;
    }
}
