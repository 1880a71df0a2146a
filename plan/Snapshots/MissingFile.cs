namespace Groundwork.Plan.Snapshots;

/// <summary>A file that a snapshot names, whose text is nowhere to be had.</summary>
/// <param name="Reference">The file.</param>
/// <param name="Line">The line of the snapshot that names it first, from 1.</param>
public sealed record MissingFile(FileReference Reference, long Line);
