using System.Text.Encodings.Web;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Writes a value as JSON text in the style of the protobuf library, which inputs marked as JSON are sent in.</summary>
static class ProtobufJson
{
    public static PropertyValue Write(PropertyValue value)
    {
        var text = new TemplateBuilder();
        var (secret, declared) = (false, false);
        Append(value);
        PropertyValue written = value.IsKnown ? new TextValue(text.ToText()) : text.Build();
        return secret ? new SecretValue(written, declared) : written;

        void Append(PropertyValue part)
        {
            switch (part)
            {
                case SecretValue hidden:
                    (secret, declared) = (true, declared | hidden.IsDeclared);
                    if (hidden.IsKnown && !value.IsKnown)
                    {
                        text.Append(TemplateBuilder.Mask);
                    }
                    else
                    {
                        Append(hidden.Inner ?? NullValue.Instance);
                    }

                    break;
                case UnknownValue unknown:
                    text.Append(unknown.Expression);
                    break;
                case TextValue plain:
                    text.Append(JsonSerializer.Serialize(plain.Value, Options));
                    break;
                case ListValue { Items.Length: 0 }:
                    text.Append("[ ]");
                    break;
                case ListValue list:
                    text.Append("[ ");
                    for (var i = 0; i < list.Items.Length; i++)
                    {
                        text.Append(i > 0 ? ", " : "");
                        Append(list.Items[i]);
                    }

                    text.Append(" ]");
                    break;
                case MapValue { Count: 0 }:
                    text.Append("{ }");
                    break;
                case MapValue map:
                    var separator = "{ ";
                    foreach (var (key, entry) in map.Entries)
                    {
                        text.Append($"{separator}{JsonSerializer.Serialize(key, Options)}: ");
                        Append(entry);
                        separator = ", ";
                    }

                    text.Append(" }");
                    break;
                default:
                    text.Append(part.ToString());
                    break;
            }
        }
    }

    static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
