using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An input that is a JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>No value.</summary>
    public InputJson()
        : base(default(JsonElement))
    {
    }

    InputJson(JsonElement value)
        : base(value)
    {
    }

    InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>Parses a JSON text at once.</summary>
    public static implicit operator InputJson(string json) => new(Parse(json));

    /// <summary>Wraps a document's root.</summary>
    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement);

    /// <summary>Wraps a JSON value.</summary>
    public static implicit operator InputJson(JsonElement element) => new(element);

    /// <summary>Parses a JSON text when the output brings it.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.KeepShape(Parse));

    /// <summary>Wraps a document's root.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.KeepShape(static d => d.RootElement));

    /// <summary>Wraps a JSON value.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
