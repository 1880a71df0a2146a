using System.Reflection;

namespace Groundwork.Infra.Common;

/// <summary>The scripts and settings that components hand out: real files of the repository, embedded as they are.</summary>
public static class EmbeddedFile
{
    /// <summary>Content of a file that is embedded in the assembly of the component, e.g. <c>Hosts/deploy.sh</c>.</summary>
    public static string Read(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"There is no file '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
