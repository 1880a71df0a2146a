using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Lease;

/// <summary>One JSON object a line.</summary>
sealed class JsonLog(TextWriter writer, string container, string owner) : ILog
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(string severity, string message)
    {
        var entry = new JsonObject
        {
            ["severity"] = severity,
            ["message"] = message,
            ["component"] = "lease",
            ["container"] = container,
            ["host"] = owner,
        };
        writer.WriteLine(entry.ToJsonString(Plain));
        writer.Flush();
    }
}
