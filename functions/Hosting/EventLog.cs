using System.Text.Encodings.Web;
using System.Text.Json;

namespace Groundwork.Functions.Hosting;

/// <summary>Writes one JSON object a line, in the form Cloud Logging understands. Values that were read as secrets never pass.</summary>
sealed class EventLog(TextWriter writer, TimeProvider clock, string function)
{
    static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Lock _lock = new();
    readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>From now on this value is masked wherever it stands.</summary>
    public void Hide(string secret)
    {
        if (secret.Length < 4)
            return;

        lock (_lock)
            _ = _secrets.Add(secret);
    }

    public void Info(string message, params ReadOnlySpan<(string Key, object? Value)> fields) => Write(Severity.Info, message, fields);

    public void Warning(string message, params ReadOnlySpan<(string Key, object? Value)> fields) =>
        Write(Severity.Warning, message, fields);

    public void Error(string message, params ReadOnlySpan<(string Key, object? Value)> fields) => Write(Severity.Error, message, fields);

    public void Critical(string message, params ReadOnlySpan<(string Key, object? Value)> fields) =>
        Write(Severity.Critical, message, fields);

    public void Write(Severity severity, string message, params ReadOnlySpan<(string Key, object? Value)> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("severity", severity.ToString().ToUpperInvariant());
            json.WriteString("message", Mask(message));
            json.WriteString("time", clock.GetUtcNow());
            json.WriteString("function", function);
            foreach (var (key, value) in fields)
                json.WriteString(key, Mask(Text.Of(value)));

            json.WriteEndObject();
        }

        var line = System.Text.Encoding.UTF8.GetString(buffer.ToArray());
        lock (_lock)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    string Mask(string text)
    {
        lock (_lock)
        {
            foreach (var secret in _secrets)
                text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        return text;
    }
}
