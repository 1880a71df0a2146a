using System.Collections.Frozen;
using System.Text;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>Every format that a preview can be written in, by the name it has on the command line.</summary>
static class Formats
{
    static readonly FrozenDictionary<string, Action<PreviewReport, Redactor, Stream>> Writers =
        new Dictionary<string, Action<PreviewReport, Redactor, Stream>>
        {
            ["text"] = static (report, redactor, stream) => Put(Text(report, redactor, default), stream),
            ["diff"] = static (report, redactor, stream) => Put(Text(report, redactor, new(Diff: true)), stream),
            ["markdown"] = static (report, redactor, stream) => Put(Markdown.MarkdownReport.Write(report, redactor), stream),
            ["digest"] = Digest.DigestReport.Write,
            ["json"] = Json.JsonReport.Write,
            ["sarif"] = Sarif.SarifReport.Write,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Writers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Writes the report in one format, without colour, as UTF-8.</summary>
    public static void Write(string format, PreviewReport report, Redactor redactor, Stream stream) =>
        Writers[format](report, redactor, stream);

    /// <summary>The report in one format, without colour.</summary>
    public static string Write(string format, PreviewReport report, Redactor redactor)
    {
        using var stream = new MemoryStream();
        Write(format, report, redactor, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The report as text for a terminal.</summary>
    public static string Text(PreviewReport report, Redactor redactor, TextOptions options)
    {
        var canvas = new TextCanvas(options.Colour, redactor);
        new TextReport(canvas, redactor, options).Write(report);
        return canvas.ToString();
    }

    static void Put(string text, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.Write(text);
    }
}
