using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Pulumi.Offline;

/// <summary>The files and lines of one assembly's methods, from its portable PDB.</summary>
sealed class DebugLines
{
    static readonly ConcurrentDictionary<Assembly, DebugLines?> Cache = new();

    readonly MetadataReader _reader;

    DebugLines(MetadataReader reader) => _reader = reader;

    public static DebugLines? Of(Assembly assembly) => Cache.GetOrAdd(assembly, static a => Open(a) is { } reader ? new(reader) : null);

    /// <summary>The line that the instruction at <paramref name="offset"/> comes from.</summary>
    public (string File, int Line)? Find(MethodBase method, int offset)
    {
        var handle = MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0xFFFFFF);
        if (MetadataTokens.GetRowNumber(handle) > _reader.MethodDebugInformation.Count)
        {
            return null;
        }

        SequencePoint? best = null;
        foreach (var point in _reader.GetMethodDebugInformation(handle).GetSequencePoints())
        {
            if (!point.IsHidden && (best is null || point.Offset <= offset))
            {
                best = point;
            }
        }

        return best is { } found ? (_reader.GetString(_reader.GetDocument(found.Document).Name), found.StartLine) : null;
    }

    static MetadataReader? Open(Assembly assembly)
    {
        try
        {
            if (assembly.IsDynamic || assembly.Location.Length == 0)
            {
                return null;
            }

            var file = Path.ChangeExtension(assembly.Location, ".pdb");
            if (File.Exists(file))
            {
                return MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(File.ReadAllBytes(file))).GetMetadataReader();
            }

            using var image = new PEReader(new MemoryStream(File.ReadAllBytes(assembly.Location)));
            var entry = image.ReadDebugDirectory().FirstOrDefault(static d => d.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            return entry.DataSize == 0 ? null : image.ReadEmbeddedPortablePdbDebugDirectoryData(entry).GetMetadataReader();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }
}
