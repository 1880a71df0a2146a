using Groundwork.Functions.Backup;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Vault;

/// <summary>
/// Copies every complete backup to the vault, whose objects nobody can delete. Parts go before their manifest, so that a
/// manifest in the vault means a whole backup there too. Nothing there is ever written over.
/// </summary>
sealed class VaultFunction(Platform platform, string bucket, string vault) : IFunction
{
    const int CopiesAtOnce = 20;

    readonly StepRunner<VaultRun> _runner = new(platform.State, platform.Queue, platform.Clock, "vault", VaultRun.ObjectName);

    public IReadOnlyList<Operation> Operations =>
    [
        new Operation("/", CallerKind.Machine, StartAsync),
        new Operation("/step", CallerKind.Machine, async request => new
        {
            copied = (await _runner.StepAsync(request.Read<StepRequest>(), AdvanceAsync)).Copied,
        }),
    ];

    public static IFunction Create(SettingsReader settings, Platform platform)
    {
        var (bucket, vault) = (settings.Bucket("BACKUP_BUCKET"), settings.Bucket("VAULT_BUCKET"));
        if (bucket == vault)
            settings.Reject($"VAULT_BUCKET must differ from BACKUP_BUCKET, got '{vault}' for both.");

        return new VaultFunction(platform, bucket, vault);
    }

    async Task<object?> StartAsync(FunctionRequest request)
    {
        var run = new VaultRun { Id = Text.Stamp(request.ScheduledFor(request.Read<VaultRequest>().ScheduledFor)) };
        return new { status = await _runner.StartAsync(run) ? "started" : "known", run = run.Id };
    }

    async Task<Advance<VaultRun>> AdvanceAsync(VaultRun run)
    {
        var missing = await MissingAsync();
        foreach (var name in missing.Take(CopiesAtOnce))
        {
            var token = await platform.Storage.CopyAsync(bucket, name, vault, run.Object == name ? run.Token : null);
            if (token is not null)
                return new(run with { Object = name, Token = token });

            run = run with { Object = "", Token = null, Copied = run.Copied + 1 };
        }

        if (missing.Count > CopiesAtOnce)
            return new(run);

        await platform.Metrics.WriteAsync(("vault/succeeded", 1), ("vault/copied", run.Copied));
        platform.Log.Write(Severity.Notice, "The vault has every backup.", ("run", run.Id), ("copied", run.Copied));
        return new(run with { IsFinished = true });
    }

    // Each manifest after its parts.
    async Task<IReadOnlyList<string>> MissingAsync()
    {
        var catalog = new BackupCatalog(platform.Storage, bucket);
        var held = (await platform.Storage.ListAsync(vault, "")).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var entry in (await catalog.ListAsync()).Where(entry => !held.Contains(BackupNames.Manifest(entry.Id))))
        {
            if (await catalog.ReadAsync(entry.Id) is { } manifest)
                missing.AddRange(
                    manifest.Database
                        .Append(manifest.Critical)
                        .Select(part => part.Object)
                        .Append(BackupNames.Manifest(entry.Id))
                        .Where(name => !held.Contains(name)));
        }

        return missing;
    }
}
