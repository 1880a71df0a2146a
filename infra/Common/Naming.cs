namespace Groundwork.Infra.Common;

/// <summary>
/// Physical names that someone outside has to know, or that the cloud blocks for a while once deleted.
/// Every other name is left to Pulumi. What a cloud allows in the name of a kind of resource is said where that cloud's components are.
/// </summary>
/// <param name="System">System, the first part of every name, e.g. <c>trading-bot</c>.</param>
/// <param name="Qualifier">
/// Keeps names that are unique in the whole world apart between environments, e.g. <c>dev</c>. Default: nothing, as in prod.
/// </param>
public sealed record Naming(string System, string Qualifier = "")
{
    /// <summary>Pattern of a name in lower-case letters, digits and hyphens.</summary>
    public const string Kebab = "[a-z]([-a-z0-9]*[a-z0-9])?";

    /// <summary>System, the first part of every name.</summary>
    public string System { get; init; } = Require.Matches(System, Kebab, "lower-case letters, digits and '-', starting with a letter");

    /// <summary>Part that keeps world-wide names apart; may be empty.</summary>
    public string Qualifier { get; init; } =
        Require.Matches(Qualifier, $"|{Kebab}", "empty, or lower-case letters, digits and '-', starting with a letter");

    /// <summary>A name that has to be known outside, e.g. a load balancer's: <c>trading-bot-global-lb</c>.</summary>
    public string ResourceName(string name) => Check("name", $"{System}-{name}", Kebab, 1, 63);

    /// <summary>
    /// A name that is unique in the whole world, e.g. <c>trading-bot-backups</c> or <c>trading-bot-dev-backups</c>; not yet checked.
    /// </summary>
    public string WorldName(string name) => Qualifier.Length == 0 ? $"{System}-{name}" : $"{System}-{Qualifier}-{name}";

    /// <summary>A name if it has a length and a pattern; an error that says <paramref name="what"/> it names, if not.</summary>
    public static string Check(string what, string value, string pattern, int min, int max)
    {
        _ = Require.InRange(value.Length, min, max, $"Length of the {what} '{value}'");

        return Require.Matches(value, pattern, $"made of the characters {pattern}", $"The {what}");
    }
}
