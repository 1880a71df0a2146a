using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;
using Npgsql;

namespace Groundwork.Functions.Verification;

/// <summary>
/// Restores each target into an isolated instance, checks it and deletes the instance: after a failure too, and whatever
/// an earlier run left behind.
/// </summary>
sealed class VerifySteps(VerifySettings settings, Platform platform, IRestoredDatabase databases)
{
    const int Attempts = 5;
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    static readonly TimeSpan StepDeadline = TimeSpan.FromHours(2);

    // Write-ahead logs reach the archive some minutes late.
    static readonly TimeSpan Behind = TimeSpan.FromMinutes(5);

    public async Task<Advance<VerifyRun>> AdvanceAsync(VerifyRun run)
    {
        try
        {
            if (run.StepSince is { } since && platform.Clock.GetUtcNow() - since > StepDeadline && run.Step < VerifyStep.Delete)
                return Give(run, $"{run.Step} was not done after {StepDeadline.TotalHours:0} hours");

            return await StepAsync(run);
        }
        catch (Exception error) when (error is GoogleException or NpgsqlException or InvalidOperationException
            && run.Step < VerifyStep.Delete)
        {
            // Tried again a few times; then the instance goes all the same.
            return run.Failures + 1 < Attempts
                ? new(run with { Failures = run.Failures + 1 }, Poll)
                : Give(
                    run,
                    error is GoogleException ? $"{run.Step} failed: {error.Message}" : $"{run.Step} failed: {error.GetType().Name}");
        }
    }

    Task<Advance<VerifyRun>> StepAsync(VerifyRun run) => run.Step switch
    {
        VerifyStep.Sweep => SweepAsync(run),
        VerifyStep.Create => CreateAsync(run),
        VerifyStep.AwaitCreated => AwaitAsync(run, run.Target == VerifyTarget.Backup ? VerifyStep.Restore : VerifyStep.Check),
        VerifyStep.Restore => RestoreAsync(run),
        VerifyStep.AwaitRestored => AwaitAsync(run, VerifyStep.Check),
        VerifyStep.Check => CheckAsync(run),
        VerifyStep.Delete => DeleteAsync(run),
        VerifyStep.AwaitDeleted => AwaitDeletedAsync(run),
        VerifyStep.Publish => PublishAsync(run),
        _ => Task.FromResult(new Advance<VerifyRun>(run)),
    };

    async Task<Advance<VerifyRun>> SweepAsync(VerifyRun run)
    {
        foreach (var left in await platform.Sql.ListAsync(settings.Prefix))
        {
            platform.Log.Warning("Deleting an instance that an earlier verification left.", ("instance", left.Name));
            await platform.Sql.DeleteAsync(left.Name);
        }

        var region = await settings.Topology.ActiveRegionAsync(platform.State);
        return Next(run with { Source = settings.Topology.InstanceIn(region) }, VerifyStep.Create);
    }

    async Task<Advance<VerifyRun>> CreateAsync(VerifyRun run)
    {
        if (run.Target == VerifyTarget.Export)
            return Next(run with { Live = await databases.ReadLiveAsync() }, VerifyStep.Check);

        if (await platform.Sql.FindAsync(Name(run)) is not null)
            return Next(run, VerifyStep.AwaitCreated);

        if (run.Live is null || run.PointInTime is null)
            return await ChooseAsync(run);

        if (run.Target == VerifyTarget.PointInTime)
        {
            _ = await platform.Sql.CloneAsync(run.Source, Name(run), run.PointInTime.Value);
            return Next(run, VerifyStep.AwaitCreated);
        }

        var source = await platform.Sql.FindAsync(run.Source) ?? throw new InvalidOperationException("The source is gone.");
        _ = await platform.Sql.InsertAsync(EmptyCopy(source, Name(run)));
        return Next(run, VerifyStep.AwaitCreated);
    }

    // Chosen in a step of its own, so that a step done twice clones the same time.
    async Task<Advance<VerifyRun>> ChooseAsync(VerifyRun run)
    {
        var live = await databases.ReadLiveAsync();
        if (run.Target == VerifyTarget.PointInTime)
            return new(run with { Live = live, PointInTime = platform.Clock.GetUtcNow() - Behind });

        if (await platform.Sql.NewestBackupAsync(run.Source) is not { } backup)
            return Give(run, "there is no successful backup");

        var age = platform.Clock.GetUtcNow() - backup.EndedAt;
        run = run with { Live = live, PointInTime = backup.EndedAt, BackupRunId = backup.Id };
        return new(age > settings.BackupAge
            ? run with { Faults = [.. run.Faults, FormattableString.Invariant($"the newest backup is {age.TotalHours:0} hours old")] }
            : run);
    }

    async Task<Advance<VerifyRun>> RestoreAsync(VerifyRun run)
    {
        if (await platform.Sql.FindOperationAsync(Name(run), "RESTORE_VOLUME") is null)
            _ = await platform.Sql.RestoreAsync(Name(run), run.Source, run.BackupRunId);

        return Next(run, VerifyStep.AwaitRestored);
    }

    async Task<Advance<VerifyRun>> AwaitAsync(VerifyRun run, VerifyStep next)
    {
        var instance = await platform.Sql.FindAsync(Name(run));
        if (instance is null)
            return new(run with { Step = VerifyStep.Create }, Poll);

        if (instance.State == "FAILED")
            return Give(run, "Cloud SQL reports the restored instance as failed");

        var isWorking = await platform.Sql.IsAnyUnderWayAsync(Name(run), ["CLONE", "CREATE_CLONE", "CREATE", "RESTORE_VOLUME"]);
        return instance.IsRunning && !isWorking ? Next(run, next) : new(run, Poll);
    }

    async Task<Advance<VerifyRun>> CheckAsync(VerifyRun run)
    {
        if (run.Target == VerifyTarget.Export)
        {
            var (faults, reading) = await new ExportCheck(platform.Storage, platform.Kms, settings.BackupBucket).CheckNewestAsync();
            var empty = reading?.Tables
                    .Where(table => table.Value.Rows.Count == 0)
                    .Select(table => $"the exported table {table.Key} is empty")
                ?? [];
            return Next(run with { Faults = [.. run.Faults, .. faults, .. empty] }, VerifyStep.Delete);
        }

        var instance = await platform.Sql.FindAsync(Name(run)) ?? throw new InvalidOperationException("The instance is gone.");
        var restored = await databases.ReadAsync(instance);
        var found = FactCheck.Compare(
            restored,
            run.Live!,
            run.PointInTime!.Value,
            run.Target == VerifyTarget.Backup ? settings.BackupAge : settings.RecoveryPoint);
        return Next(run with { Faults = [.. run.Faults, .. found] }, VerifyStep.Delete);
    }

    async Task<Advance<VerifyRun>> DeleteAsync(VerifyRun run)
    {
        if (run.Target != VerifyTarget.Export)
            await platform.Sql.DeleteAsync(Name(run));

        return Next(run, VerifyStep.AwaitDeleted);
    }

    async Task<Advance<VerifyRun>> AwaitDeletedAsync(VerifyRun run)
    {
        if (run.Target != VerifyTarget.Export && await platform.Sql.FindAsync(Name(run)) is not null)
        {
            // An instance that was still being made refuses the first deletion.
            await platform.Sql.DeleteAsync(Name(run));
            return new(run, Poll);
        }

        var results = run.Results.Append(new VerifyResult(run.Target, platform.Clock.GetUtcNow(), run.Faults)).ToList();
        var next = run with { Results = results, Faults = [], Live = null, PointInTime = null };
        return run.Target == VerifyTarget.Export
            ? Next(next, VerifyStep.Publish)
            : Next(next with { Target = run.Target + 1 }, VerifyStep.Create);
    }

    async Task<Advance<VerifyRun>> PublishAsync(VerifyRun run)
    {
        var isGood = run.Results.All(result => result.Faults.Count == 0);
        await platform.Metrics.WriteAsync(
            [.. run.Results.Select(result => ($"verify/{Word(result.Target)}_good", result.Faults.Count == 0 ? 1.0 : 0.0)),
            ("verify/good", isGood ? 1 : 0),
            ("verify/seconds", (platform.Clock.GetUtcNow() - run.StartedAt).TotalSeconds)]);
        var text = string.Join("; ", run.Results.SelectMany(result => result.Faults.Select(fault => $"{Word(result.Target)}: {fault}")));
        platform.Log.Write(
            isGood ? Severity.Notice : Severity.Critical,
            isGood ? "Every backup was restored and found good." : $"A backup is not good: {text}.",
            ("run", run.Id));
        return Next(run, VerifyStep.Done);
    }

    // The faults are noted, and the instance goes.
    Advance<VerifyRun> Give(VerifyRun run, string fault) => Next(run with { Faults = [.. run.Faults, fault] }, VerifyStep.Delete);

    Advance<VerifyRun> Next(VerifyRun run, VerifyStep step) => new(run.Enter(step, platform.Clock.GetUtcNow()));

    string Name(VerifyRun run) => $"{settings.Prefix}{run.Id}-{(run.Target == VerifyTarget.Backup ? "b" : "p")}";

    static string Word(VerifyTarget target) =>
        target switch { VerifyTarget.PointInTime => "point_in_time", VerifyTarget.Backup => "backup", _ => "export" };

    // As large as the source and as private, but alone: no replica, no standby, no backups of its own.
    static JsonObject EmptyCopy(SqlInstance source, string name)
    {
        var from = source.Raw.GetProperty("settings");
        var settings = new JsonObject
        {
            ["availabilityType"] = "ZONAL",
            ["deletionProtectionEnabled"] = false,
            ["backupConfiguration"] = new JsonObject { ["enabled"] = false },
        };
        foreach (var key in new[] { "tier", "edition", "dataDiskSizeGb", "dataDiskType", "ipConfiguration", "databaseFlags" })
        {
            if (from.TryGetProperty(key, out var value))
                settings[key] = JsonNode.Parse(value.GetRawText());
        }

        var copy = new JsonObject { ["name"] = name, ["settings"] = settings };
        foreach (var key in new[] { "region", "databaseVersion" })
            copy[key] = source.Raw.GetProperty(key).GetString();

        if (source.Raw.TryGetProperty("diskEncryptionConfiguration", out var key1) && key1.ValueKind == JsonValueKind.Object)
            copy["diskEncryptionConfiguration"] = JsonNode.Parse(key1.GetRawText());

        return copy;
    }
}
