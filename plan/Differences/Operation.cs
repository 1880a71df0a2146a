namespace Groundwork.Plan.Differences;

/// <summary>What the engine does to a resource, or one step of it.</summary>
public enum Operation
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It comes into being.</summary>
    Create,

    /// <summary>It changes in place.</summary>
    Update,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It goes and another takes its place.</summary>
    Replace,

    /// <summary>The step of a replacement that creates.</summary>
    CreateReplacement,

    /// <summary>The step of a replacement that deletes.</summary>
    DeleteReplaced,

    /// <summary>It is read and not managed.</summary>
    Read,

    /// <summary>It was managed and is only read from now on.</summary>
    ReadReplacement,

    /// <summary>It was only read and is forgotten.</summary>
    Discard,

    /// <summary>An existing cloud object is adopted.</summary>
    Import,

    /// <summary>An existing cloud object is adopted in place of the one there was.</summary>
    ImportReplacement,
}
