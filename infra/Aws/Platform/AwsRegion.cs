namespace Groundwork.Infra.Aws.Platform;

/// <summary>Names of regions as AWS has them.</summary>
public static class AwsRegion
{
    /// <summary>A region such as <c>ap-northeast-2</c>; an error that names <paramref name="name"/> if it is none.</summary>
    public static string Check(string region, string name) =>
        Require.Matches(region, "[a-z]{2}(-[a-z]+)+-[1-9]", "a region such as ap-northeast-2", name);
}
