using Groundwork.Infra.Gcp.Identity;
using Groundwork.Stacks.TradingBot.Settings;

namespace Groundwork.Stacks.TradingBot;

/// <summary>Who does what: an identity a job, so that no single one can delete both the data and its backups.</summary>
sealed class Identities
{
    internal Identities(TradingBotSettings settings, GoogleContext cloud)
    {
        ServiceIdentity New(string name, string does) => new(name, Args(cloud, name, does), cloud.Options);

        Pipeline = New("pipeline", "Builds and deploys trading-bot's services");

        Bot = new ServiceIdentity("trading-bot", new()
        {
            Cloud = cloud,
            AccountId = cloud.Naming.ServiceAccountId("sa"),
            DisplayName = "trading-bot's services",
            ProjectRoles = ["roles/logging.logWriter", "roles/monitoring.metricWriter"],
            // Whoever logs in to a host may become what runs on it.
            Users = new Dictionary<string, Input<string>> { ["pipeline"] = Pipeline.Member },
        }, cloud.Options);

        HostBaker = new ServiceIdentity("host-baker", new()
        {
            Cloud = cloud,
            AccountId = cloud.Naming.ServiceAccountId("host-baker"),
            DisplayName = "Makes the image of trading-bot's hosts",
            // The machine that is baked runs as the account that starts it.
            Users = new Dictionary<string, Input<string>>
            {
                ["itself"] = $"serviceAccount:{cloud.Naming.ServiceAccountId("host-baker")}@{settings.Project.Id}.iam.gserviceaccount.com",
            },
        }, cloud.Options);

        AlertPush = New("alert-push", "Delivers alerts to the escalation");
        Backup = New("backup", "Makes the backups");
        Baseline = New("baseline", "Writes what figures usually are");
        Copy = New("vault", "Copies backups to the vault");
        Escalation = New("escalation", "Acts on alerts, tells people, escalates");
        Failover = New("failover", "Switches the regions");
        FunctionsBuild = New("functions-build", "Builds the functions");
        Operator = New("operator", "What people on call do by the queue");
        Probe = New("probe", "Looks whether the active region serves");
        Report = New("report", "Writes the daily report");
        RestoreDrill = New("restore-drill", "Drills a restore");
        Scheduler = New("scheduler", "Calls the functions");
        SwitchoverDrill = New("drill", "Drills a switchover");
        Verify = New("verify", "Restores and checks backups");
    }

    /// <summary>What the hosts run as.</summary>
    internal ServiceIdentity Bot { get; }

    internal ServiceIdentity Pipeline { get; }

    internal ServiceIdentity HostBaker { get; }

    internal ServiceIdentity AlertPush { get; }

    internal ServiceIdentity Backup { get; }

    internal ServiceIdentity Baseline { get; }

    internal ServiceIdentity Copy { get; }

    internal ServiceIdentity Escalation { get; }

    internal ServiceIdentity Failover { get; }

    internal ServiceIdentity FunctionsBuild { get; }

    internal ServiceIdentity Operator { get; }

    internal ServiceIdentity Probe { get; }

    internal ServiceIdentity Report { get; }

    internal ServiceIdentity RestoreDrill { get; }

    internal ServiceIdentity Scheduler { get; }

    internal ServiceIdentity SwitchoverDrill { get; }

    internal ServiceIdentity Verify { get; }

    static ServiceIdentityArgs Args(GoogleContext cloud, string name, string does) => new()
    {
        Cloud = cloud,
        AccountId = cloud.Naming.ServiceAccountId(name),
        DisplayName = does,
    };
}
