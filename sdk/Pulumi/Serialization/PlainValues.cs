using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Plain values for mocks, and back.</summary>
static class PlainValues
{
    /// <summary>Entries without secrets' wrapping; unknown and null ones are left out.</summary>
    public static ImmutableDictionary<string, object> Of(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        var plain = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (value.IsKnown && Converter.Convert(value, typeof(object)) is { } converted)
            {
                plain[key] = converted;
            }
        }

        return plain.ToImmutable();
    }

    /// <summary>What a mock returned, as a map; anything else is an <see cref="InvalidOperationException"/>.</summary>
    public static async Task<MapValue> ToMapAsync(object? value, string what)
    {
        while (true)
        {
            var serializer = new Serializer(null);
            var sent = serializer.Serialize(value);
            if (serializer.Pending is null)
            {
                return sent as MapValue ?? (sent as SecretValue)?.Inner as MapValue
                    ?? throw new InvalidOperationException(
                        $"{what} must be a dictionary or a value with members, got {value?.GetType().FullName ?? "null"}.");
            }

            await serializer.WhenPending().ConfigureAwait(false);
        }
    }

    /// <summary>Any value as an output.</summary>
    public static Output<object?> AsOutput(object? value)
    {
        return value switch
        {
            IInput input => new(BoxAsync(input.ToOutput())),
            IOutput output => new(BoxAsync(output)),
            _ => new(value, OutputMeta.Plain),
        };

        static async Task<OutputData<object?>> BoxAsync(IOutput output)
        {
            object? boxed;
            OutputMeta meta;
            while (output.Peek(out boxed, out meta) is { } pending)
            {
                await pending.ConfigureAwait(false);
            }

            return new(boxed, meta);
        }
    }
}
