using System.Text.Encodings.Web;
using System.Text.Json;

namespace Groundwork.Preview.Projects;

/// <summary>JSON for people: only what JSON itself demands is escaped.</summary>
static class Relaxed
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
