using System.Text;

namespace Groundwork.Preview.Files;

/// <summary>Writes a file so that nobody ever sees half of it.</summary>
static class AtomicFile
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Writes <paramref name="text"/> to <paramref name="path"/>: first beside it, then renamed over it.</summary>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>The same for what <paramref name="content"/> writes.</summary>
    public static void Write(string path, Action<Stream> content)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = File.Create(draft, 1 << 16))
            {
                content(stream);
            }

            File.Move(draft, full, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
