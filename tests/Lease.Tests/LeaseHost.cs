using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Lease.Tests;

/// <summary>A host: the program as a process of its own, with a stand-in docker and its own state folder.</summary>
sealed class LeaseHost
{
    // More than any one step of the program looks at the clock.
    const int LooksOfAStep = 10;

    static readonly string Timed = Path.Combine(
        AppContext.BaseDirectory,
        "../../TimedLease",
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
        "TimedLease.dll");

    readonly LeaseHosts _hosts;
    readonly string _folder;
    readonly string? _clock;

    /// <param name="hosts">The hosts of which it is one.</param>
    /// <param name="folder">Its state, named for it.</param>
    /// <param name="clock">The file that tells the time; null: the machine's own clock.</param>
    public LeaseHost(LeaseHosts hosts, string folder, string? clock)
    {
        (_hosts, _folder, _clock) = (hosts, folder, clock);
        _ = Directory.CreateDirectory(folder);
        Process = Start();
    }

    public string Name => Path.GetFileName(_folder);

    public Process Process { get; private set; }

    public string State => ReadOwn("x.lease").Trim();

    public bool Runs
    {
        get
        {
            try
            {
                return ContainerId is { } id && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                // It has ended, perhaps while it was looked at.
                return false;
            }
        }
    }

    public int? ContainerId => int.TryParse(ReadOwn("pid"), CultureInfo.InvariantCulture, out var id) ? id : null;

    public long Token =>
        long.Parse(Events.Last(entry => entry.StartsWith("run ", StringComparison.Ordinal))[4..], CultureInfo.InvariantCulture);

    /// <summary>What happened to its container, in its order.</summary>
    public IReadOnlyList<string> Events =>
        [.. _hosts.Events
            .Where(entry => entry.StartsWith($"{Name} ", StringComparison.Ordinal))
            .Select(entry => entry[(Name.Length + 1)..])];

    /// <summary>How many of its renewals were answered.</summary>
    public int Renewals => ReadOwn("renewals").Length;

    int LooksAtTheClock => ReadOwn("looks-at-the-clock").Length;

    /// <summary>Waits until the program has gone on for some steps: whatever had been answered before, it knows then.</summary>
    public Task GoOnAsync()
    {
        var looks = LooksAtTheClock;
        return Patience.UntilAsync(() => LooksAtTheClock > looks + LooksOfAStep, $"host {Name} goes on");
    }

    /// <summary>Waits until the program has ended by itself.</summary>
    public Task EndAsync() => Patience.EndAsync(Process);

    /// <summary>Starts the program again, as systemd would.</summary>
    public void Restart(bool disposeFirst = true)
    {
        if (disposeFirst)
        {
            Process.Dispose();
        }

        Process = Start();
    }

    public void Touch(string file) => File.WriteAllText(Path.Combine(_folder, file), "");

    /// <summary>Pauses or continues program and container, as a stopped virtual machine does.</summary>
    public void Signal(string signal, bool containerToo = true)
    {
        string[] ids = containerToo ? [$"{Process.Id}", $"{ContainerId}"] : [$"{Process.Id}"];
        using var kill = Process.Start("/bin/kill", ["-s", signal, .. ids]);
        kill.WaitForExit();
    }

    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not there yet, no longer, or another's.
            return "";
        }
    }

    Process Start()
    {
        string[] arguments =
        [
            _clock is null ? Path.Combine(AppContext.BaseDirectory, "lease.dll") : Timed, "--bucket", "state", "--object", "leases/x",
            "--container", "x",
            "--lifetime-seconds", LeaseHosts.Lifetime.ToString(CultureInfo.InvariantCulture), "--state-folder", _folder, "--owner", Name,
            "--",
            Path.Combine(AppContext.BaseDirectory, "StandIn/docker"), "run", "--rm", "--name", "x", "--env", "FENCING_TOKEN", "image",
        ];
        var start = new ProcessStartInfo("dotnet", arguments);
        var cloud = _hosts.Storage.UrlOf(Name);
        start.Environment["STANDIN"] = _folder;
        start.Environment["CLOCK"] = _clock;
        start.Environment["STORAGE_EMULATOR_HOST"] = cloud.ToString();
        start.Environment["GCE_METADATA_HOST"] = $"{cloud.Authority}{cloud.AbsolutePath.TrimEnd('/')}";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    string ReadOwn(string file) => Read(Path.Combine(_folder, file));
}
