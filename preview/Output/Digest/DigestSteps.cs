using System.Text.Json;
using Groundwork.Plan;

namespace Groundwork.Preview.Output.Digest;

/// <summary>What a digest would do: each operation on each resource, without what stays as it is.</summary>
static class DigestSteps
{
    // Steps that change nothing, and the inner steps of a replacement, which only some runs list.
    static readonly string[] Unlisted =
    [
        "same", "read", "refresh", "create-replacement", "delete-replaced", "discard-replaced", "remove-pending-replace",
    ];

    /// <summary>Reads a digest; anything else is a <see cref="MalformedFileException"/>.</summary>
    public static IReadOnlySet<(string Operation, string Urn)> Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("steps", out var list)
                || list.ValueKind != JsonValueKind.Array)
            {
                throw new MalformedFileException(
                    file,
                    0,
                    0,
                    "there is no list 'steps': expected what `pulumi preview --json` prints, or a digest of one stack.");
            }

            var steps = new HashSet<(string, string)>();
            foreach (var step in list.EnumerateArray())
            {
                var (operation, urn) = (Text(step, "op"), Text(step, "urn"));
                if (operation is null || !Urn.TryParse(urn, out _))
                {
                    throw new MalformedFileException(file, 0, 0, $"step {steps.Count + 1} has no 'op' or no 'urn'.");
                }

                if (!Unlisted.Contains(operation, StringComparer.Ordinal))
                {
                    _ = steps.Add((operation, urn!));
                }
            }

            return steps;
        }
        catch (JsonException e)
        {
            throw new MalformedFileException(file, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1, "is not valid JSON.");
        }
    }

    static string? Text(JsonElement step, string key) =>
        step.ValueKind == JsonValueKind.Object && step.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
