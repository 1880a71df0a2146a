namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>A package repository as the mirror in Artifact Registry has it.</summary>
/// <param name="Repository">Remote repository of the mirror, e.g. <c>ubuntu-noble-security</c>.</param>
/// <param name="Suite">Suite, e.g. <c>noble-security</c>.</param>
/// <param name="Components">Components, e.g. <c>main universe</c>.</param>
/// <param name="IsSigned">
/// Whether the system has the key that the packages are signed with;
/// false for the Ops Agent's, which then TLS to the mirror alone vouches for.
/// </param>
public sealed record AptSource(string Repository, string Suite, string Components, bool IsSigned = true)
{
    /// <summary>Remote repository of the mirror.</summary>
    public string Repository { get; init; } = Require.Matches(Repository, "[a-z][a-z0-9-]*", "a repository's id, such as ubuntu-noble");

    /// <summary>Suite.</summary>
    public string Suite { get; init; } = Require.Matches(Suite, "[a-z][a-z0-9-]*", "a suite such as noble-security");

    /// <summary>Components.</summary>
    public string Components { get; init; } = Require.Matches(Components, "[a-z-]+( [a-z-]+)*", "components such as main universe");

    /// <summary>Its line in a list of apt's sources.</summary>
    public string Line(string mirror) =>
        $"deb {(IsSigned ? string.Empty : "[trusted=yes] ")}https://{mirror}/{Repository} {Suite} {Components}";
}
