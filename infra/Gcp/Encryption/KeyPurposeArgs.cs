namespace Groundwork.Infra.Gcp.Encryption;

/// <summary>One purpose of <see cref="EncryptionKeys"/>: what is encrypted, where, and by whose agents.</summary>
public sealed class KeyPurposeArgs
{
    /// <summary>Locations that get a key of their own: regions, or multi-regions such as <c>us</c>; at least one.</summary>
    public required IReadOnlyList<string> Locations
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>Agents that encrypt and decrypt with it; at least one.</summary>
    public required IReadOnlyList<ServiceAgent> Agents
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(Agents)} must hold at least one service agent.");
    }

    static IReadOnlyList<string> Checked(IReadOnlyList<string> locations)
    {
        if (locations.Count == 0)
            throw new ArgumentException($"{nameof(Locations)} must hold at least one location.");

        foreach (var location in locations)
            _ = Require.Matches(
                location,
                "[a-z]+(-[a-z]+[1-9][0-9]?)?",
                "a region such as us-central1, or a multi-region such as us",
                nameof(Locations));

        return locations.Distinct(StringComparer.Ordinal).Count() == locations.Count
            ? locations
            : throw new ArgumentException($"{nameof(Locations)} must name each location once, got {string.Join(", ", locations)}.");
    }
}
