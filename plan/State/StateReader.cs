using System.Globalization;
using System.Text.Json;

namespace Groundwork.Plan.State;

/// <summary>
/// Reads what <c>pulumi stack export</c> writes (versions 3 and 4), or the checkpoint file of a local backend. Secrets are never
/// decrypted. A file that is damaged, or breaks the engine's own rules, is a <see cref="MalformedFileException"/> with the place.
/// </summary>
public static class StateReader
{
    /// <summary>The largest file that is read.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>The longest single key or value that is read, in bytes.</summary>
    public const int MaxToken = 16 << 20;

    static readonly HashSet<string> KnownFeatures = new(
        ["refreshBeforeUpdate", "views", "hooks", "taint", "replaceWith", "snippets-prototype", "extensionParameterization", "byteString"],
        StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public static StackState ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return Read(stream, path);
    }

    /// <summary>Reads a stream; <paramref name="file"/> is what errors call it.</summary>
    public static StackState Read(Stream stream, string file)
    {
        var json = new JsonCursor(stream, file, MaxBytes, MaxToken);
        var deployment = new DeploymentReader(json);
        int? version = null;
        var (found, stack) = (false, "");
        if (!json.TryRead())
        {
            throw json.Error("the file is empty; expected what `pulumi stack export` writes");
        }

        if (json.Token != JsonTokenType.StartObject)
        {
            throw json.Error("expected an object, as `pulumi stack export` writes it");
        }

        while (json.NextKey())
        {
            switch (json.Text)
            {
                case "version":
                    version = ReadVersion(json);
                    break;
                case "features":
                    CheckFeatures(json);
                    break;
                case "deployment":
                    found = true;
                    ReadDeployment(json, deployment);
                    break;
                case "checkpoint":
                    found = true;
                    stack = ReadCheckpoint(json, deployment);
                    break;
                default:
                    _ = json.Read(decode: false);
                    json.Skip();
                    break;
            }
        }

        if (json.TryRead())
        {
            throw json.Error("text stands after the end of the JSON object");
        }

        if (!found || version is null)
        {
            throw json.Error("expected the keys 'version' and 'deployment', as `pulumi stack export` writes them");
        }

        var first = deployment.Entries.Count > 0 ? deployment.Entries[0].Resource.Urn : default;
        return new(first.IsEmpty ? "" : first.Project, first.IsEmpty ? stack : first.Stack, deployment.Entries)
        {
            Version = version.Value,
            PendingOperations = [.. deployment.PendingOperations],
            SecretsProvider = deployment.SecretsProvider,
            IntegrityError = deployment.IntegrityError,
            Time = deployment.Time,
        };
    }

    static int ReadVersion(JsonCursor json)
    {
        var number = json.Enter(JsonTokenType.Number, "a number") ? json.Number : 0;
        return number switch
        {
            3 or 4 => (int)number,
            1 or 2 => throw json.Error(string.Create(
                CultureInfo.InvariantCulture,
                $"version {number} was written by Pulumi before 1.0; export it again with a current Pulumi, which writes version 3 or 4")),
            _ =>
                throw json.Error(string.Create(CultureInfo.InvariantCulture, $"version {number} is unknown; versions 3 and 4 can be read")),
        };
    }

    static void CheckFeatures(JsonCursor json)
    {
        if (!json.Enter(JsonTokenType.StartArray, "a list of features"))
        {
            return;
        }

        while (json.NextElement())
        {
            if (json.Token != JsonTokenType.String || !KnownFeatures.Contains(json.Text))
            {
                throw json.Error(
                    $"the feature '{Excerpt.Of(json.Token == JsonTokenType.String ? json.Text : "?")}' is unknown; "
                        + $"known are {string.Join(", ", KnownFeatures)}");
            }
        }
    }

    static void ReadDeployment(JsonCursor json, DeploymentReader deployment)
    {
        if (json.Enter(JsonTokenType.StartObject, "a deployment"))
        {
            deployment.Read();
        }
    }

    static string ReadCheckpoint(JsonCursor json, DeploymentReader deployment)
    {
        var stack = "";
        if (!json.Enter(JsonTokenType.StartObject, "a checkpoint"))
        {
            return stack;
        }

        while (json.NextKey())
        {
            switch (json.Text)
            {
                case "stack":
                    stack = json.ReadText() ?? "";
                    break;
                case "latest":
                    ReadDeployment(json, deployment);
                    break;
                default:
                    _ = json.Read(decode: false);
                    json.Skip();
                    break;
            }
        }

        return stack;
    }
}
