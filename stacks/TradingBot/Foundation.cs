using Groundwork.Infra.Gcp.Encryption;
using Groundwork.Infra.Gcp.Observability;
using Groundwork.Stacks.TradingBot.Settings;
using Gcp = Pulumi.Gcp;

namespace Groundwork.Stacks.TradingBot;

/// <summary>
/// What all else stands on: the settings, the project with its APIs, keys, where alerts go, the audit trail, and who is who.
/// </summary>
sealed class Foundation
{
    internal Foundation(TradingBotSettings settings)
    {
        Settings = settings;

        // Explicit, so that nothing ever goes to the project that a workstation happens to be logged in to.
        var project = new ComponentResourceOptions
        {
            Provider = new Gcp.Provider("google-cloud", new() { Project = settings.Project.Id, Region = settings.Regions.Primary }),
        };

        var services = new ProjectServices("services", new()
        {
            Project = settings.Project,
            Apis = ProjectApis.Enabled,
            Agents = ProjectApis.Agents,
        }, project);

        Cloud = new GoogleContext(services, settings.Labels, settings.Naming) { Options = project };
        Keys = NewKeys(settings, Cloud);

        Alerting = new AlertRouting("alerting", new()
        {
            Cloud = Cloud,
            // Alerts get through when a region is lost, its keys included.
            TopicKey = Keys.For("messages", "us"),
            Regions = settings.Regions,
            Repository = settings.Alerting.Repository,
            Emails = settings.Alerting.Emails,
            Telephones = settings.Alerting.Telephones,
            PagerDutyKey = settings.Alerting.PagerDutyKey,
            PagerDutyKeyVersion = settings.Alerting.PagerDutyKeyVersion,
        }, project);

        Cloud = Cloud with { Channels = Alerting.Channels };

        Audit = new AuditTrail("audit", new()
        {
            Cloud = Cloud,
            LogKey = Keys.For("logs", settings.Regions.Primary),
            ArchiveKey = Keys.For("archive", "us"),
            RetentionDays = settings.Audit.RetentionDays,
            Locked = settings.Audit.Locked,
        }, project);

        Identities = new Identities(settings, Cloud);
    }

    internal TradingBotSettings Settings { get; }

    /// <summary>What every component is given.</summary>
    internal GoogleContext Cloud { get; }

    internal EncryptionKeys Keys { get; }

    internal AlertRouting Alerting { get; }

    internal AuditTrail Audit { get; }

    internal Identities Identities { get; }

    static EncryptionKeys NewKeys(TradingBotSettings settings, GoogleContext cloud)
    {
        KeyPurposeArgs For(string api, params IReadOnlyList<string> locations) =>
            new() { Locations = locations, Agents = [cloud.Services.Agent(api)] };

        return new("keys", new()
        {
            Cloud = cloud,
            RotationDays = settings.Secrets.KeyRotationDays,
            DestroyDelayDays = settings.Secrets.DestroyDelayDays,
            Purposes = new Dictionary<string, KeyPurposeArgs>
            {
                ["archive"] = For(GoogleApi.Storage, "us"),
                ["backups"] = For(GoogleApi.Storage, settings.Resilience.VaultRegion),
                ["database"] = For(GoogleApi.SqlAdmin, settings.Regions.All),
                ["fleet-state"] = For(GoogleApi.Storage, "us"),
                ["hosts"] = For(GoogleApi.Compute, settings.Regions.All),
                ["images"] = For(GoogleApi.ArtifactRegistry, "us"),
                ["logs"] = For(GoogleApi.Logging, settings.Regions.Primary),
                ["messages"] = For(GoogleApi.PubSub, settings.Regions.Primary, "us"),
                ["recovery"] = For(GoogleApi.Storage, "us"),
                ["reports"] = For(GoogleApi.Storage, "us"),
                ["secrets"] = For(GoogleApi.SecretManager, settings.Regions.All),
            },
        }, cloud.Options);
    }
}
