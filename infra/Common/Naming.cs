using System.Globalization;

namespace Groundwork.Infra.Common;

/// <summary>
/// Physical names that someone outside has to know, or that the cloud blocks for a while once deleted.
/// Every other name is left to Pulumi.
/// </summary>
/// <param name="System">System, the first part of every name, e.g. <c>trading-bot</c>.</param>
/// <param name="Qualifier">Keeps names that are unique in the whole world apart between environments, e.g. <c>dev</c>. Default: nothing, as in prod.</param>
public sealed record Naming(string System, string Qualifier = "")
{
    const string Kebab = "[a-z]([-a-z0-9]*[a-z0-9])?";

    /// <summary>System, the first part of every name.</summary>
    public string System { get; init; } = Require.Matches(System, Kebab, "lower-case letters, digits and '-', starting with a letter");

    /// <summary>Part that keeps world-wide names apart; may be empty.</summary>
    public string Qualifier { get; init; } =
        Require.Matches(Qualifier, $"|{Kebab}", "empty, or lower-case letters, digits and '-', starting with a letter");

    /// <summary>Secret Manager id, e.g. <c>trading-bot-database-password</c>.</summary>
    public string SecretId(string name) => Check("secret id", $"{System}-{name}", "[a-zA-Z0-9_-]+", 1, 255);

    /// <summary>Account id of a service account, the part before <c>@</c>, e.g. <c>trading-bot-sa</c>.</summary>
    public string ServiceAccountId(string name) => Check("service account id", $"{System}-{name}", Kebab, 6, 30);

    /// <summary>Bucket name, unique in the world, e.g. <c>trading-bot-critical-backups</c> or <c>trading-bot-dev-critical-backups</c>.</summary>
    public string BucketName(string name) =>
        Check("bucket name", Qualifier.Length == 0 ? $"{System}-{name}" : $"{System}-{Qualifier}-{name}", "[a-z0-9]([-_a-z0-9]*[a-z0-9])?", 3, 63);

    /// <summary>Artifact Registry repository id, e.g. <c>trading-bot-repo</c>.</summary>
    public string RepositoryId(string name) => Check("repository id", $"{System}-{name}", Kebab, 1, 63);

    /// <summary>Custom metric type, e.g. <c>custom.googleapis.com/trading-bot/core-engine/active_strategies</c>.</summary>
    public string MetricType(string path) =>
        Check("metric type", $"custom.googleapis.com/{System}/{path}", "[a-z0-9][-a-zA-Z0-9_./]*[a-zA-Z0-9_]", 1, 200);

    /// <summary>
    /// Cloud SQL instance name, e.g. <c>trading-bot-database-us-central1-1</c>. The name of a deleted instance is blocked
    /// for a week: <paramref name="generation"/> is raised to make another in its place.
    /// </summary>
    public string SqlInstanceName(string name, string region, int generation) =>
        // Instance and project together may have 98 characters, and a project id has up to 30.
        Check("SQL instance name", string.Create(CultureInfo.InvariantCulture, $"{System}-{name}-{region}-{Require.InRange(generation, 1, 999)}"), Kebab, 1, 67);

    /// <summary>Any other name that has to be known outside, e.g. a load balancer's: <c>trading-bot-global-lb</c>.</summary>
    public string ResourceName(string name) => Check("name", $"{System}-{name}", Kebab, 1, 63);

    static string Check(string what, string value, string pattern, int min, int max)
    {
        _ = Require.InRange(value.Length, min, max, $"Length of the {what} '{value}'");

        return Require.Matches(value, pattern, $"made of the characters {pattern}", $"The {what}");
    }
}
