namespace Groundwork.Infra.Gcp.Network;

/// <summary>Places in a firewall band, as data that comes from outside.</summary>
public static class FirewallOffsets
{
    /// <summary>Throws if two entries have the same place; the error names both.</summary>
    public static void CheckDistinct(IEnumerable<(string Key, int Offset)> entries)
    {
        var byOffset = new Dictionary<int, string>();

        foreach (var (key, offset) in entries)
        {
            if (!byOffset.TryAdd(offset, key))
                throw new ArgumentException($"Offset {offset} is used twice, by {byOffset[offset]} and by {key}; give one another offset.");
        }
    }
}
