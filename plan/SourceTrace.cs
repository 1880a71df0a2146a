namespace Groundwork.Plan;

/// <summary>Where the program makes a resource. Files and lines are looked up when first asked for.</summary>
/// <param name="resolve">The frames of the user's own code, innermost first.</param>
public sealed class SourceTrace(Func<IReadOnlyList<SourceLocation>> resolve)
{
    readonly Lazy<IReadOnlyList<SourceLocation>> _frames = new(resolve);

    /// <summary>The frames of the user's own code, innermost first; empty where none is known.</summary>
    public IReadOnlyList<SourceLocation> Frames => _frames.Value;

    /// <summary>The line that makes the resource.</summary>
    public SourceLocation? Innermost => Frames.Count > 0 ? Frames[0] : null;
}
