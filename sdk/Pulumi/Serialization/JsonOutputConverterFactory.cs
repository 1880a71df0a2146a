using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes outputs and inputs as the values they hold, and reads values into them.</summary>
sealed class JsonOutputConverterFactory(JsonScope scope) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var arguments = typeToConvert.GetGenericArguments();
        var converter = typeToConvert == typeof(InputJson) ? typeof(InputJsonConverter)
            : typeToConvert.GetGenericTypeDefinition() is var definition
                && definition == typeof(Output<>) ? typeof(OutputConverter<>).MakeGenericType(arguments)
            : definition == typeof(InputList<>) ? typeof(InputListConverter<>).MakeGenericType(arguments)
            : definition == typeof(InputMap<>) ? typeof(InputMapConverter<>).MakeGenericType(arguments)
            : definition == typeof(InputUnion<,>) ? typeof(InputUnionConverter<,>).MakeGenericType(arguments)
            : typeof(InputConverter<>).MakeGenericType(arguments);
        return (JsonConverter)Activator.CreateInstance(converter, scope)!;
    }

    static void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options, JsonScope scope)
    {
        switch (value)
        {
            case IInput input:
                Write(writer, input.Raw, options, scope);
                break;
            case IInputEntries { HasRepeats: true } entries:
                Write(writer, entries.ToOutput(), options, scope);
                break;
            case IInputEntries entries:
                writer.WriteStartObject();
                foreach (var (key, entry) in entries.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, entry, options, scope);
                }

                writer.WriteEndObject();
                break;
            case IOutput output:
                WriteOutput(writer, output, options, scope);
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined } or null:
                writer.WriteNullValue();
                break;
            case IUnion union:
                JsonSerializer.Serialize(writer, union.Value, union.Value?.GetType() ?? typeof(object), options);
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
                break;
        }
    }

    static void WriteOutput(Utf8JsonWriter writer, IOutput output, JsonSerializerOptions options, JsonScope scope)
    {
        if (output.Peek(out var value, out var meta) is { } pending)
        {
            scope.Pending.Add(pending);
            writer.WriteNullValue();
            return;
        }

        scope.Add(meta, output is Output<string>);
        if (meta is { IsKnown: true, IsTainted: true } && scope.MasksSecrets)
        {
            writer.WriteStringValue(TemplateBuilder.Mask);
        }
        else if (meta.IsKnown)
        {
            Write(writer, value, options, scope);
        }
        else
        {
            writer.WriteRawValue($"\"{JsonText.Placeholder(scope.Unknowns.Count - 1)}\"", skipInputValidation: true);
        }
    }

    abstract class Both<TTarget>(JsonScope scope) : JsonConverter<TTarget>
        where TTarget : class
    {
        protected OutputMeta Inherited => scope.Inherited;

        public override void Write(Utf8JsonWriter writer, TTarget value, JsonSerializerOptions options) =>
            JsonOutputConverterFactory.Write(writer, value, options, scope);

        protected static T ReadValue<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T>(ref reader, options)!;
    }

    sealed class OutputConverter<T>(JsonScope scope) : Both<Output<T>>(scope)
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(ReadValue<T>(ref reader, options), Inherited);
    }

    sealed class InputConverter<T>(JsonScope scope) : Both<Input<T>>(scope)
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new Output<T>(ReadValue<T>(ref reader, options), Inherited);
    }

    sealed class InputListConverter<T>(JsonScope scope) : Both<InputList<T>>(scope)
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new Output<ImmutableArray<T>>(ReadValue<ImmutableArray<T>>(ref reader, options), Inherited);
    }

    sealed class InputMapConverter<T>(JsonScope scope) : Both<InputMap<T>>(scope)
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new Output<ImmutableDictionary<string, T>>(ReadValue<ImmutableDictionary<string, T>>(ref reader, options), Inherited);
    }

    sealed class InputUnionConverter<T0, T1>(JsonScope scope) : Both<InputUnion<T0, T1>>(scope)
    {
        public override InputUnion<T0, T1> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            try
            {
                return new Output<Union<T0, T1>>(Union<T0, T1>.FromT0(document.RootElement.Deserialize<T0>(options)!), Inherited);
            }
            catch (JsonException)
            {
                return new Output<Union<T0, T1>>(Union<T0, T1>.FromT1(document.RootElement.Deserialize<T1>(options)!), Inherited);
            }
        }
    }

    sealed class InputJsonConverter(JsonScope scope) : Both<InputJson>(scope)
    {
        public override InputJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new Output<JsonElement>(JsonElement.ParseValue(ref reader), Inherited);
    }
}
