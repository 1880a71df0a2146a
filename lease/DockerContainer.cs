using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Lease;

/// <summary>A container run in the foreground by the docker command line.</summary>
sealed class DockerContainer : IContainer, IDisposable
{
    static readonly TimeSpan BetweenKills = TimeSpan.FromMilliseconds(500);

    readonly string _docker;
    readonly string _name;
    readonly Process _run;
    readonly Stopwatch _sinceKill = new();

    /// <summary>
    /// Starts it, with the token as <c>FENCING_TOKEN</c> in the environment that <c>docker run --env FENCING_TOKEN</c> passes on.
    /// </summary>
    public DockerContainer(IReadOnlyList<string> command, string name, long token)
    {
        (_docker, _name) = (command[0], name);
        var start = new ProcessStartInfo(_docker, command.Skip(1));
        start.Environment["FENCING_TOKEN"] = token.ToString(CultureInfo.InvariantCulture);
        _run = Process.Start(start) ?? throw new InvalidOperationException($"{_docker} did not start.");
    }

    /// <inheritdoc/>
    public int? ExitCode => _run.HasExited ? _run.ExitCode : null;

    /// <inheritdoc/>
    public void Stop(TimeSpan grace) =>
        Start("stop", "--time", Math.Max(0, (int)grace.TotalSeconds).ToString(CultureInfo.InvariantCulture), _name).Dispose();

    /// <inheritdoc/>
    public void Kill()
    {
        if (!_sinceKill.IsRunning || _sinceKill.Elapsed >= BetweenKills)
        {
            Start("kill", _name).Dispose();
            _sinceKill.Restart();
        }
    }

    /// <summary>Kills it until docker no longer lists it, or the time is up. What started it may have died before it.</summary>
    public async Task<bool> IsGoneAsync(TimeSpan within)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < within; await Task.Delay(200))
        {
            using var list = Start("ps", "--quiet", "--filter", $"name=^{_name}$");
            var listed = await list.StandardOutput.ReadToEndAsync();
            await list.WaitForExitAsync();
            if (list.ExitCode == 0 && listed.Trim().Length == 0)
            {
                return true;
            }

            using var kill = Start("kill", _name);
            await kill.WaitForExitAsync();
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    // What these print stays out of the container's own log.
    Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(_docker, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{_docker} did not start.");
}
