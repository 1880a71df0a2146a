namespace Groundwork.Plan.Differences;

/// <summary>One reason why a resource is replaced.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Path">The property, where it is one.</param>
public sealed record ReplacementReason(ReplacementReasonKind Kind, PropertyPath Path)
{
    /// <summary>The resource whose replacement or change is behind it; null where it is the program's own change.</summary>
    public Urn? Cause { get; init; }

    /// <summary>The key that Pulumi lists among its <c>replaceReasons</c>; empty for none.</summary>
    public string Key => Kind switch
    {
        ReplacementReasonKind.Property or ReplacementReasonKind.ReplaceOnChanges => Path.Segments is [string key, ..] ? key : "",
        ReplacementReasonKind.Taint => "id",
        ReplacementReasonKind.ReplaceWith => "replaceWith",
        ReplacementReasonKind.DeletedWith => "deletedWith",
        ReplacementReasonKind.Provider => "provider",
        _ => "",
    };
}
