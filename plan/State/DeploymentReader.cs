using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Groundwork.Plan.State;

/// <summary>Reads the deployment inside a state file.</summary>
sealed class DeploymentReader(JsonCursor json)
{
    /// <summary>The entries, in the file's order.</summary>
    public List<StateEntry> Entries { get; } = [];

    /// <summary>Operations that were cut off.</summary>
    public List<PendingOperation> PendingOperations { get; } = [];

    /// <summary>How secrets are encrypted.</summary>
    public string? SecretsProvider { get; private set; }

    /// <summary>What the engine itself found wrong.</summary>
    public string? IntegrityError { get; private set; }

    /// <summary>When the engine wrote it.</summary>
    public DateTimeOffset? Time { get; private set; }

    /// <summary>Reads the object that the cursor stands on.</summary>
    public void Read()
    {
        var reader = new StateResourceReader(json, new(json));
        while (json.NextKey())
        {
            switch (json.Text)
            {
                case "manifest":
                    ReadManifest();
                    break;
                case "secrets_providers":
                    SecretsProvider = ReadField("type");
                    break;
                case "metadata":
                    ReadMetadata();
                    break;
                case "resources":
                    ReadResources(reader);
                    break;
                case "pending_operations":
                    ReadPendingOperations(reader);
                    break;
                default:
                    _ = json.Read(decode: false);
                    json.Skip();
                    break;
            }
        }
    }

    void ReadManifest()
    {
        if (!json.Enter(JsonTokenType.StartObject, "an object"))
        {
            return;
        }

        var (magic, version, time) = ("", "", "");
        while (json.NextKey())
        {
            var key = json.Text;
            _ = json.Read();
            (magic, version, time) = (key, json.Token) switch
            {
                ("magic", JsonTokenType.String) => (json.Text, version, time),
                ("version", JsonTokenType.String) => (magic, json.Text, time),
                ("time", JsonTokenType.String) => (magic, version, json.Text),
                _ => (magic, version, time),
            };
            json.Skip();
        }

        // Go writes the year 1 where it has no time.
        Time = DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written)
                && written.Year > 1
            ? written
            : null;
        var expected = version.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));
        if (magic != expected)
        {
            throw json.Error(
                $"the manifest's magic isn't that of version '{Excerpt.Of(version)}'; the file was changed by hand or damaged");
        }
    }

    void ReadResources(StateResourceReader reader)
    {
        if (!json.Enter(JsonTokenType.StartArray, "a list of resources"))
        {
            return;
        }

        while (json.NextElement())
        {
            Entries.Add(reader.Read(string.Create(CultureInfo.InvariantCulture, $"resources[{Entries.Count}]")));
        }
    }

    void ReadPendingOperations(StateResourceReader reader)
    {
        if (!json.Enter(JsonTokenType.StartArray, "a list of operations"))
        {
            return;
        }

        while (json.NextElement())
        {
            var context = string.Create(CultureInfo.InvariantCulture, $"pending_operations[{PendingOperations.Count}]");
            PendingOperationKind? kind = null;
            ResourceState? resource = null;
            if (json.Token != JsonTokenType.StartObject)
            {
                throw json.Error($"{context}: expected an object");
            }

            while (json.NextKey())
            {
                switch (json.Text)
                {
                    case "type":
                        kind = json.ReadText() switch
                        {
                            "creating" => PendingOperationKind.Creating,
                            "updating" => PendingOperationKind.Updating,
                            "deleting" => PendingOperationKind.Deleting,
                            "reading" => PendingOperationKind.Reading,
                            _ => throw json.Error($"{context}: type must be creating, updating, deleting or reading"),
                        };
                        break;
                    case "resource":
                        _ = json.Read();
                        resource = reader.Read(context, pending: true).Resource;
                        break;
                    default:
                        _ = json.Read(decode: false);
                        json.Skip();
                        break;
                }
            }

            PendingOperations.Add(kind is { } k && resource is not null
                ? new(k, resource)
                : throw json.Error($"{context}: expected the keys 'resource' and 'type'"));
        }
    }

    void ReadMetadata()
    {
        if (!json.Enter(JsonTokenType.StartObject, "an object"))
        {
            return;
        }

        while (json.NextKey())
        {
            if (json.Text == "integrity_error")
            {
                IntegrityError = ReadField("error");
                continue;
            }

            _ = json.Read(decode: false);
            json.Skip();
        }
    }

    string? ReadField(string name)
    {
        if (!json.Enter(JsonTokenType.StartObject, "an object"))
        {
            return null;
        }

        string? found = null;
        while (json.NextKey())
        {
            var wanted = json.Text == name;
            _ = json.Read();
            found = wanted && json.Token == JsonTokenType.String ? json.Text : found;
            json.Skip();
        }

        return found;
    }
}
