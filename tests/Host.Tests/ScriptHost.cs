using System.Diagnostics;
using Groundwork.TestKit;

namespace Groundwork.Host.Tests;

/// <summary>A host for one script: a root folder of its own, stand-ins for the programs it calls, and a record of the calls.</summary>
sealed class ScriptHost : IDisposable
{
    /// <summary>The files of the repository that hosts run.</summary>
    public static readonly string Files = Path.Combine(AppContext.BaseDirectory, "Files");

    readonly string _root = Directory.CreateTempSubdirectory("groundwork-host-").FullName;
    readonly string _standIn = Directory.CreateTempSubdirectory("groundwork-standin-").FullName;

    public ScriptHost(params string[] services)
    {
        Write("etc/groundwork/services", string.Concat(services.Select(line => line + "\n")));
        _ = Directory.CreateDirectory(PathOf("run/groundwork"));
        _ = Directory.CreateDirectory(PathOf("var/lib/groundwork/releases"));
    }

    public IReadOnlyList<string> Calls => ReadLines("calls");

    public IReadOnlyList<string> Journal => ReadLines("journal");

    /// <summary>A file under the host's root.</summary>
    public string PathOf(string file) => Path.Combine(_root, file);

    public bool Exists(string file) => File.Exists(PathOf(file));

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Tells the stand-ins something: a file in their folder.</summary>
    public void Tell(string file, string text = "")
    {
        var path = Path.Combine(_standIn, file);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Untell(string file) => File.Delete(Path.Combine(_standIn, file));

    public string Told(string file) => File.ReadAllText(Path.Combine(_standIn, file));

    /// <summary>Puts a stand-in on the path that only records its calls.</summary>
    public void StandInFor(string program) =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, "StandIn/record"), Path.Combine(_standIn, program));

    public (int ExitCode, string Output) Run(string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        process.StandardInput.Close();
        return End(process);
    }

    public Process Start(string script, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Files, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] =
            $"{_standIn}:{Path.Combine(AppContext.BaseDirectory, "StandIn")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["GROUNDWORK_ROOT"] = _root;
        start.Environment["STANDIN"] = _standIn;
        start.Environment["SUDO_USER"] = "sa_117";
        start.Environment["SSH_CONNECTION"] = "35.235.240.9 4711 10.0.0.5 22";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static (int ExitCode, string Output) End(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience.Longest), "The script hangs.");
        return (process.ExitCode, output + errors.Result);
    }

    public void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        Directory.Delete(_standIn, recursive: true);
    }

    string[] ReadLines(string file)
    {
        var path = Path.Combine(_standIn, file);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }
}
