using System.Diagnostics;

namespace Groundwork.Host.Tests.Delivery;

/// <summary>A build worker for one step: a folder to work in, stand-ins for the programs it calls, and a record of the calls.</summary>
sealed class BuildMachine : IDisposable
{
    /// <summary>The steps of the repository's builds.</summary>
    public static readonly string Files = Path.Combine(AppContext.BaseDirectory, "Delivery");

    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-build-").FullName;
    readonly string _standIn = Directory.CreateTempSubdirectory("groundwork-standin-").FullName;

    public IReadOnlyList<string> Calls => Told("calls");

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Write(string file, string text = "") => Put(PathOf(file), text);

    /// <summary>Tells the stand-ins something: a file in their folder.</summary>
    public void Tell(string file, string text = "") => Put(Path.Combine(_standIn, file), text);

    /// <summary>Lines of what the stand-ins wrote.</summary>
    public string[] Told(string file) => File.Exists(Path.Combine(_standIn, file)) ? File.ReadAllLines(Path.Combine(_standIn, file)) : [];

    public (int ExitCode, string Output) Run(string script, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Files, script)])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] =
            $"{Path.Combine(AppContext.BaseDirectory, "StandIn/Delivery")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STANDIN"] = _standIn;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return ScriptHost.End(process);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_standIn, recursive: true);
    }

    static void Put(string path, string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
