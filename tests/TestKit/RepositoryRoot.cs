namespace Groundwork.TestKit;

/// <summary>Where this repository is, found upwards from where the tests run.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds <c>Groundwork.slnx</c>.</summary>
    public static string Path { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Groundwork.slnx")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("Groundwork.slnx is in no folder above the tests.");
    }
}
