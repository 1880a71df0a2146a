using System.Globalization;

namespace Groundwork.Infra.Gcp.Platform;

/// <summary>Physical names as Google Cloud allows them, by <see cref="Naming"/>.</summary>
public static class GoogleNaming
{
    extension(Naming naming)
    {
        /// <summary>Secret Manager id, e.g. <c>trading-bot-database-password</c>.</summary>
        public string SecretId(string name) => Naming.Check("secret id", $"{naming.System}-{name}", "[a-zA-Z0-9_-]+", 1, 255);

        /// <summary>Account id of a service account, the part before <c>@</c>, e.g. <c>trading-bot-sa</c>.</summary>
        public string ServiceAccountId(string name) => Naming.Check("service account id", $"{naming.System}-{name}", Naming.Kebab, 6, 30);

        /// <summary>
        /// Bucket name, unique in the world, e.g. <c>trading-bot-critical-backups</c> or <c>trading-bot-dev-critical-backups</c>.
        /// </summary>
        public string BucketName(string name) =>
            Naming.Check("bucket name", naming.WorldName(name), "[a-z0-9]([-_a-z0-9]*[a-z0-9])?", 3, 63);

        /// <summary>Artifact Registry repository id, e.g. <c>trading-bot-repo</c>.</summary>
        public string RepositoryId(string name) => Naming.Check("repository id", $"{naming.System}-{name}", Naming.Kebab, 1, 63);

        /// <summary>Custom metric type, e.g. <c>custom.googleapis.com/trading-bot/core-engine/active_strategies</c>.</summary>
        public string MetricType(string path) =>
            Naming.Check("metric type", $"custom.googleapis.com/{naming.System}/{path}", "[a-z0-9][-a-zA-Z0-9_./]*[a-zA-Z0-9_]", 1, 200);

        /// <summary>
        /// Cloud SQL instance name, e.g. <c>trading-bot-database-us-central1-1</c>. The name of a deleted instance is blocked
        /// for a week: <paramref name="generation"/> is raised to make another in its place.
        /// </summary>
        public string SqlInstanceName(string name, string region, int generation)
        {
            var numbered = string.Create(
                CultureInfo.InvariantCulture,
                $"{naming.System}-{name}-{region}-{Require.InRange(generation, 1, 999)}");

            // Instance and project together may have 98 characters, and a project id has up to 30.
            return Naming.Check("SQL instance name", numbered, Naming.Kebab, 1, 67);
        }
    }
}
