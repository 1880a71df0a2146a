using Groundwork.Infra.Database;
using Groundwork.Infra.Identity;
using Groundwork.Infra.Platform;

namespace Groundwork.Stacks.TradingBot;

/// <summary>Who recovers: an identity a function, so that no single one can delete both the data and its backups.</summary>
sealed class TradingBotRecovery
{
    internal TradingBotRecovery(ProjectServices services, Naming naming, ComponentResourceOptions options)
    {
        ServiceIdentity New(string name, string does) =>
            new(name, new() { Services = services, AccountId = naming.ServiceAccountId(name), DisplayName = does }, options);

        Backup = New("backup", "Makes the backups");
        Builder = New("functions-build", "Builds the functions");
        Caller = New("scheduler", "Calls the functions");
        Copy = New("vault", "Copies backups to the vault");
        Drill = New("restore-drill", "Drills a restore");
        Verify = New("verify", "Restores and checks backups");
    }

    internal ServiceIdentity Backup { get; }

    internal ServiceIdentity Builder { get; }

    internal ServiceIdentity Caller { get; }

    internal ServiceIdentity Copy { get; }

    internal ServiceIdentity Drill { get; }

    internal ServiceIdentity Verify { get; }

    /// <summary>Accounts that Google made for the instances, which write the exports.</summary>
    internal static IReadOnlyDictionary<string, Input<string>> Exporters(PostgresDatabase database) => database.Instances.ToDictionary(
        instance => instance.Key,
        instance => (Input<string>)Output.Format($"serviceAccount:{instance.Value.Resource.ServiceAccountEmailAddress}"));
}
