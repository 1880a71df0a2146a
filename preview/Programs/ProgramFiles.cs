using System.Reflection;
using System.Text;
using Groundwork.Plan.Snapshots;

namespace Groundwork.Preview.Programs;

/// <summary>Finds the files of the repository that assemblies embed; the build notes in each which resource is which file.</summary>
static class ProgramFiles
{
    const string Mark = "file:";

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Their files, as they were when the assemblies were built.</summary>
    public static EmbeddedFiles Of(IEnumerable<Assembly> assemblies) => new(assemblies.SelectMany(Of));

    static IEnumerable<KeyValuePair<string, string>> Of(Assembly assembly)
    {
        foreach (var note in assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (note is { Key: var key, Value: { } path }
                && key.StartsWith(Mark, StringComparison.Ordinal)
                && Text(assembly, key[Mark.Length..]) is { } text)
            {
                yield return new(path, text);
            }
        }
    }

    static string? Text(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource);
        if (stream is null || stream.Length > EmbeddedFiles.LongestFile)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
