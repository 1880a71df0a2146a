namespace Groundwork.TestKit;

/// <summary>Programs that a test needs and a machine may not have.</summary>
public static class Tool
{
    // Where Debian keeps what it does not put on the path.
    static readonly ImmutableArray<string> FurtherFolders =
        ["/usr/lib/postgresql/18/bin", "/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin"];

    /// <summary>
    /// Path of a program. Where it is absent the test is skipped, with the reason; under <c>GROUNDWORK_CI=1</c>, where all
    /// tools have to be there, it fails.
    /// </summary>
    public static string Require(string name)
    {
        var path = Find(name);
        var reason = $"{name} is not on this machine.";

        if (path is null && Environment.GetEnvironmentVariable("GROUNDWORK_CI") == "1")
            Assert.Fail(reason);

        Assert.SkipUnless(path is not null, reason);

        return path!;
    }

    /// <summary>Path of a program, or <c>null</c>.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(FurtherFolders)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
