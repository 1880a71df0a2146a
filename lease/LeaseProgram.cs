using System.Runtime.InteropServices;

namespace Groundwork.Lease;

/// <summary>Waits for the lease, runs the container while it is held, hands it on.</summary>
sealed class LeaseProgram(
    LeaseOptions options, ILeaseStore store, IClock clock, ILog log, StateFiles state, Watchdog watchdog, CancellationToken stopping)
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    /// <summary>Runs with this host's files, until the container ends or SIGTERM comes. Returns the exit code.</summary>
    public static async Task<int> RunAsync(LeaseOptions options, ILeaseStore store, IClock clock)
    {
        var log = new JsonLog(Console.Error, options.Container, options.Owner);
        var state = new StateFiles(options.StateFolder, options.Container);
        using var only = state.TryLock();
        if (only is null)
        {
            log.Write("ERROR", $"Another process of this host waits for or holds the lease of {options.Container}; stop it first.");
            return ExitCode.Busy;
        }

        using var stopping = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stopping));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stopping));
        using var watchdog = new Watchdog(Environment.GetEnvironmentVariable("NOTIFY_SOCKET"));
        try
        {
            return await new LeaseProgram(options, store, clock, log, state, watchdog, stopping.Token).RunAsync();
        }
        finally
        {
            state.Clear();
        }
    }

    async Task<int> RunAsync()
    {
        state.Waiting();
        if (await WaitAsync() is not { } term)
        {
            return 0;
        }

        state.Held(term.Token);
        log.Write("NOTICE", $"The lease is held with fencing token {term.Token}.");
        using var container = new DockerContainer(options.Command, options.Container, term.Token);
        var keeper = new LeaseKeeper(term, store, clock, log);
        var exitCode = Keep(container, keeper);
        if (await container.IsGoneAsync(within: options.Lifetime) && !keeper.Lost && !state.Keeps)
        {
            await ReleaseAsync(term.Token);
        }

        return keeper.Lost ? ExitCode.Lost : exitCode;
    }

    async Task<LeaseTerm?> WaitAsync()
    {
        var taker = new LeaseTaker(store, clock, options, log);
        while (!stopping.IsCancellationRequested)
        {
            var lookedAt = clock.Now();
            var look = taker.TryAsync();
            while (!look.IsCompleted || !(look.Result is not null || IsTimeToLook(lookedAt)))
            {
                watchdog.Ping();
                await Task.Delay(Tick);
            }

            if (look.Result is { } term && term.DutyAt(clock.Now()) < LeaseDuty.Stop)
            {
                return term;
            }
        }

        return null;
    }

    bool IsTimeToLook(Stamp lookedAt) => stopping.IsCancellationRequested || clock.Now().AtLeastSince(lookedAt) >= options.Lifetime / 6;

    int Keep(DockerContainer container, LeaseKeeper keeper)
    {
        for (var asked = false; ; Thread.Sleep(Tick))
        {
            keeper.Step(container);
            watchdog.Ping();
            if (container.ExitCode is { } exitCode)
            {
                return exitCode;
            }

            if (stopping.IsCancellationRequested && !asked)
            {
                container.Stop(StopGrace);
                asked = true;
            }
        }
    }

    async Task ReleaseAsync(long token)
    {
        try
        {
            await store.ReleaseAsync(token);
            log.Write("NOTICE", "The lease is released.");
        }
        catch (HttpRequestException error)
        {
            log.Write("WARNING", $"The lease was not released and will run out: {error.Message}");
        }
    }

    static void Stop(PosixSignalContext signal, CancellationTokenSource stopping)
    {
        signal.Cancel = true;
        stopping.Cancel();
    }
}
