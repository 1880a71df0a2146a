namespace Groundwork.Plan;

/// <summary>A line of the program.</summary>
/// <param name="File">The path, relative to the repository where it lies in it, with <c>/</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Member">The method, e.g. <c>PrivateNetwork..ctor</c>.</param>
public sealed record SourceLocation(string File, int Line, string Member)
{
    /// <summary>The form that editors and terminals turn into a link.</summary>
    public override string ToString() => $"{File}:{Line}";
}
