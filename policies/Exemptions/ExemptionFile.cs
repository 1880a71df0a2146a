using System.Collections.Immutable;

namespace Groundwork.Policies.Exemptions;

/// <summary>What <c>policies/exemptions.yaml</c> says: the entries that can be read, and what is wrong with the others.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Exemptions">The entries that can be read.</param>
/// <param name="Faults">What is wrong with the others.</param>
public sealed record ExemptionFile(string Name, ImmutableArray<Exemption> Exemptions, ImmutableArray<ExemptionFault> Faults)
{
    /// <summary>No exemption at all.</summary>
    public static ExemptionFile Empty { get; } = new("exemptions.yaml", [], []);

    /// <summary>Reads the file's text; whatever is wrong with it is a fault and not an exception.</summary>
    public static ExemptionFile Parse(string text, string name = "policies/exemptions.yaml") => new ExemptionParser(name).Parse(text);

    /// <summary>Reads a file; one that isn't there holds no exemption.</summary>
    public static ExemptionFile Load(string path, string? name = null) =>
        File.Exists(path) ? Parse(File.ReadAllText(path), name ?? path) : Empty;
}
