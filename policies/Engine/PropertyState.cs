namespace Groundwork.Policies.Engine;

/// <summary>What is there at a property path. Absent, null and unknown are three different things.</summary>
public enum PropertyState
{
    /// <summary>The program gives nothing.</summary>
    Absent,

    /// <summary>The program gives an explicit null.</summary>
    Null,

    /// <summary>Given, but not known before deployment.</summary>
    Unknown,

    /// <summary>Given and secret, and its content isn't to be had here.</summary>
    Masked,

    /// <summary>Given and known.</summary>
    Known,
}
