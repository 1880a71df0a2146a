namespace Groundwork.Infra.Gcp.Platform;

/// <summary>Names of regions as Google Cloud has them.</summary>
public static class GoogleRegion
{
    /// <summary>A region such as <c>us-central1</c>; an error that names <paramref name="name"/> if it is none.</summary>
    public static string Check(string region, string name) =>
        Require.Matches(region, "[a-z]+-[a-z]+[1-9][0-9]?", "a region such as us-central1", name);
}
