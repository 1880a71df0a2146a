namespace Groundwork.Plan.Values;

/// <summary>Where an asset's or an archive's content comes from.</summary>
public enum AssetKind
{
    /// <summary>Text given in the program.</summary>
    Text,

    /// <summary>A file or a folder below the program's folder.</summary>
    File,

    /// <summary>An address that the engine fetches.</summary>
    Remote,

    /// <summary>Named assets put together in the program (archives only).</summary>
    Assets,
}
