namespace Groundwork.Infra.Common;

/// <summary>The scripts and settings that components hand out: real files of the repository, embedded as they are.</summary>
static class EmbeddedFile
{
    /// <summary>Content of a file, e.g. <c>Hosts/deploy.sh</c>.</summary>
    internal static string Read(string path)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"There is no file '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
