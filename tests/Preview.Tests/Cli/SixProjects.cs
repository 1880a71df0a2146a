namespace Groundwork.Preview.Tests.Cli;

/// <summary>
/// A repository of six projects with two stacks each, one at its root, and a project below its tests; all of them run the same program.
/// </summary>
sealed class SixProjects : IDisposable
{
    static readonly string[] Below = ["alpha", "beta", "delta", "epsilon", "gamma"];

    public SixProjects()
    {
        Directory.CreateDirectory(Path.Combine(Groundwork.Folder, ".git"));
        Add("shop", "", "program");
        foreach (var name in Below)
        {
            Add(name, $"systems/{name}/", ".");
        }

        Add("fixture", "tests/fixture/", ".");
    }

    /// <summary>The process to run in it.</summary>
    public CommandLineProcess Groundwork { get; } = new(isEmpty: true);

    public void Dispose() => Groundwork.Dispose();

    /// <summary>Writes a project with the stacks dev and prod, in which nothing is wrong.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">Its folder from the root, with a slash at the end.</param>
    /// <param name="main">Its program's folder.</param>
    public void Add(string name, string folder, string main)
    {
        Groundwork.Write(
            $"{folder}Pulumi.yaml",
            $"{CommandLineProcess.Declarations.Replace("shop", name, StringComparison.Ordinal)}main: {main}\n");
        Set(name, folder, "dev", "nothing");
        Set(name, folder, "prod", "nothing");
        var program = main == "." ? folder.TrimEnd('/') : folder + main;
        Directory.CreateDirectory(Path.Combine(Groundwork.Folder, program));
        Groundwork.Write($"artifacts/offline/programs/{program.Replace('/', '.')}.path", CommandLineProcess.Program);
    }

    /// <summary>Says what goes wrong in a stack.</summary>
    public void Set(string name, string folder, string stack, string fail) =>
        Groundwork.Write($"{folder}Pulumi.{stack}.yaml", $"config:\n  {name}:environment: dev\n  {name}:fail: {fail}\n");
}
