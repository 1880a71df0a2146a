using System.Globalization;
using System.Text;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Audit.Json;
using Groundwork.Preview.Files;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Html;

namespace Groundwork.Preview.Cli;

/// <summary><c>groundwork report</c>: the audit of stacks as one page, or as data.</summary>
sealed class ReportVerb(Terminal terminal)
{
    /// <summary>The formats, in ordinal order.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["html", "json"];

    /// <summary>Does it; the answer is the exit code.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="file">The file to write; null for standard output.</param>
    /// <param name="format">One of <see cref="Formats"/>; null for what the file's name says.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<int> RunAsync(PreviewOptions options, string? file, string? format, CancellationToken cancellation)
    {
        var path = file is null ? null : Path.GetFullPath(Path.Combine(options.Folder, file));
        if (Directory.Exists(path))
        {
            throw new UsageException($"-o: {file} is a folder; name a file in it.");
        }

        format ??= file is null ? "html" : FormatOf(file);
        if (path is null && format == "html")
        {
            throw new UsageException("report: name the file to write by -o, e.g. -o report.html.");
        }

        var run = await new PreviewVerb(terminal).PreviewAsync(options, cancellation);
        var context = AuditContext.Of(run.Root, DateOnly.FromDateTime(DateTime.UtcNow), run.Renderings.Select(static r => r.Schemas));
        var report = AuditBuilder.Of(run.Report, context);
        if (path is null)
        {
            using var stream = new MemoryStream();
            AuditJson.Write(report, run.Redactor, stream);
            await terminal.Out.WriteAsync(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        }
        else
        {
            AtomicFile.Write(path, stream => Write(report, run.Redactor, format, stream));
            var canvas = new TextCanvas(terminal.UseColour(options.Colour), Redactor.None);
            _ = canvas.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{VisibleText.Of(file!)} is written, {new FileInfo(path).Length / 1024.0:0} KiB."));
            await terminal.Out.WriteAsync(canvas.ToString());
        }

        await terminal.Out.FlushAsync(cancellation);
        terminal.Tell(run.Report.Faults);
        return Verdict.Of(run.Report, options);
    }

    static string FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => "html",
        ".JSON" => "json",
        _ => throw new UsageException($"-o: {file} doesn't say what to write: name it .html or .json, or say --format html or json."),
    };

    static void Write(AuditReport report, Redactor redactor, string format, Stream stream)
    {
        if (format == "json")
        {
            AuditJson.Write(report, redactor, stream);
        }
        else
        {
            HtmlReport.Write(report, redactor, stream);
        }
    }
}
