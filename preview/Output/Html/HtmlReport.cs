using System.Text;
using System.Text.Encodings.Web;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Audit.Json;

namespace Groundwork.Preview.Output.Html;

/// <summary>The audit as one page that needs nothing else: no other file, no network, no framework.</summary>
static class HtmlReport
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the page, every text of it without secrets.</summary>
    public static void Write(AuditReport report, Redactor redactor, Stream stream)
    {
        using var json = new MemoryStream();
        AuditJson.Write(report, redactor, json);
        Write(
            json.GetBuffer().AsSpan(0, (int)json.Length),
            $"Audit report: {redactor.Clean(string.Join(", ", report.Summary.Projects))}",
            stream);
    }

    /// <summary>Writes the page around an audit that is JSON already.</summary>
    public static void Write(ReadOnlySpan<byte> json, string title, Stream stream)
    {
        foreach (var (isMark, text) in PageSource.Template)
        {
            switch (isMark ? text : "")
            {
                case "data":
                    PageData.Copy(json, stream);
                    break;
                case "title":
                    stream.Write(Utf8.GetBytes(HtmlEncoder.Default.Encode(VisibleText.Of(title))));
                    break;
                case "policy":
                    stream.Write(Utf8.GetBytes(PageSource.Policy));
                    break;
                case "style":
                    stream.Write(Utf8.GetBytes(PageSource.Style));
                    break;
                case "script":
                    stream.Write(Utf8.GetBytes(PageSource.Script));
                    break;
                default:
                    stream.Write(Utf8.GetBytes(text));
                    break;
            }
        }
    }
}
