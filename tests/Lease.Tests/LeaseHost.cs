using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Lease.Tests;

/// <summary>A host: the real program as a process of its own, with a stand-in docker and its own state folder.</summary>
sealed class LeaseHost : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-lease-").FullName;
    readonly StorageStandIn _storage;
    readonly string _name;
    readonly int _lifetime;

    public LeaseHost(StorageStandIn storage, string name, int lifetime)
    {
        (_storage, _name, _lifetime) = (storage, name, lifetime);
        Process = Start();
    }

    public Process Process { get; private set; }

    public string State => Read("x.lease").Trim();

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

    public int? ContainerId => int.TryParse(Read("pid"), CultureInfo.InvariantCulture, out var id) ? id : null;

    public long Token => long.Parse(Events.Last(entry => entry.Event.StartsWith("run ", StringComparison.Ordinal)).Event[4..], CultureInfo.InvariantCulture);

    public IReadOnlyList<(long At, string Event)> Events =>
        [.. Read("events").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (long.Parse(line[..19], CultureInfo.InvariantCulture), line[20..]))];

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

    /// <summary>Waits until something is true; fails after the time.</summary>
    public static async Task UntilAsync(Func<bool> condition, double seconds, string what)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
        {
            Assert.True(waited.Elapsed.TotalSeconds < seconds, $"Not within {seconds} s: {what}.");
        }
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
        }

        if (ContainerId is { } id && Runs)
        {
            Process.GetProcessById(id).Kill();
        }

        Process.WaitForExit();
        Process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    Process Start()
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "lease.dll"), "--bucket", "state", "--object", "leases/x", "--container", "x",
            "--lifetime-seconds", _lifetime.ToString(CultureInfo.InvariantCulture), "--state-folder", _folder, "--owner", _name, "--",
            Path.Combine(AppContext.BaseDirectory, "StandIn/docker"), "run", "--rm", "--name", "x", "--env", "FENCING_TOKEN", "image",
        ];
        var start = new ProcessStartInfo("dotnet", arguments);
        start.Environment["STANDIN"] = _folder;
        start.Environment["STORAGE_EMULATOR_HOST"] = $"http://127.0.0.1:{_storage.Port}";
        start.Environment["GCE_METADATA_HOST"] = $"127.0.0.1:{_storage.Port}";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    string Read(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(_folder, file));
        }
        catch (IOException)
        {
            // Not there yet, or no longer.
            return "";
        }
    }
}
