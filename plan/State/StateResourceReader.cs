using System.Collections.Immutable;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.State;

/// <summary>Reads one resource of a state file.</summary>
sealed class StateResourceReader(JsonCursor json, StateIntegrity integrity)
{
    readonly StateValueReader _values = new(json);
    ResourceState _resource = null!;
    StateEntry _entry = null!;
    string? _type;
    bool _checks;

    /// <summary>Reads the object that the cursor stands on. A resource of a pending operation isn't held to the rules of order.</summary>
    public StateEntry Read(string context, bool pending = false)
    {
        json.Context = context;
        _checks = !pending;
        _resource = new() { Urn = default, Custom = false };
        _entry = new(_resource);
        _type = null;
        if (json.Token != JsonTokenType.StartObject)
        {
            throw json.Error("expected an object");
        }

        while (json.NextKey())
        {
            ReadField(json.Text, context);
        }

        if (_resource.Urn.IsEmpty)
        {
            throw json.Error("the resource has no urn");
        }

        var entry = _entry with { Resource = _resource with { Outputs = Shared(_resource.Inputs, _resource.Outputs) } };
        if (!pending)
        {
            integrity.Add(entry, _type);
        }

        json.Context = "";
        return entry;
    }

    void ReadField(string key, string context)
    {
        var options = _resource.Options;
        switch (key)
        {
            case "urn":
                var urn = integrity.Parse(json.ReadText() ?? "", "urn");
                json.Context = $"{context} ({Excerpt.Of(urn.Value)})";
                _resource = _resource with { Urn = urn };
                break;
            case "type":
                _type = json.ReadText();
                break;
            case "custom":
                _resource = _resource with { Custom = json.ReadFlag() };
                break;
            case "external":
                _resource = _resource with { External = json.ReadFlag() };
                break;
            case "id":
                _resource = _resource with { Id = json.ReadText() is { Length: > 0 } id ? id : null };
                break;
            case "parent":
                _resource = _resource with { Parent = ReadUrn("the parent") };
                break;
            case "provider":
                ReadProvider(json.ReadText());
                break;
            case "inputs":
                _resource = _resource with { Inputs = _values.ReadMap("inputs") };
                break;
            case "outputs":
                _resource = _resource with { Outputs = _values.ReadMap("outputs") };
                break;
            case "dependencies":
                _resource = _resource with { Dependencies = ReadUrns("the dependency") };
                break;
            case "propertyDependencies":
                _resource = _resource with { PropertyDependencies = ReadPropertyDependencies() };
                break;
            case "delete":
                _entry = _entry with { Delete = json.ReadFlag() };
                break;
            case "pendingReplacement":
                _entry = _entry with { PendingReplacement = json.ReadFlag() };
                break;
            case "taint":
                _entry = _entry with { Taint = json.ReadFlag() };
                break;
            case "initErrors":
                _entry = _entry with { InitErrors = ReadTexts().Count };
                break;
            case "protect":
                _resource = _resource with { Options = options with { Protect = json.ReadFlag() } };
                break;
            case "retainOnDelete":
                _resource = _resource with { Options = options with { RetainOnDelete = json.ReadFlag() } };
                break;
            case "ignoreChanges":
                _resource = _resource with { Options = options with { IgnoreChanges = ReadTexts() } };
                break;
            case "replaceOnChanges":
                _resource = _resource with { Options = options with { ReplaceOnChanges = ReadTexts() } };
                break;
            case "hideDiff":
                _resource = _resource with { Options = options with { HideDiffs = ReadTexts() } };
                break;
            case "additionalSecretOutputs":
                _resource = _resource with { Options = options with { AdditionalSecretOutputs = ReadTexts() } };
                break;
            case "aliases":
                _resource = _resource with
                {
                    Options = options with { Aliases = [.. ReadTexts().Select(t => integrity.Parse(t, "the alias"))] },
                };
                break;
            case "customTimeouts":
                _resource = _resource with { Options = ReadTimeouts(options) };
                break;
            case "deletedWith":
                _resource = _resource with { Options = options with { DeletedWith = ReadUrn("deletedWith") } };
                break;
            case "replaceWith":
                _resource = _resource with { Options = options with { ReplaceWith = ReadUrns("replaceWith") } };
                break;
            case "replacementTrigger":
                _ = json.Read();
                _resource = _resource with
                {
                    Options = options with { ReplacementTrigger = _values.Read() is var trigger and not NullValue ? trigger : null },
                };
                break;
            case "importID":
                _resource = _resource with
                {
                    Options = options with { ImportId = json.ReadText() is { Length: > 0 } import ? import : null },
                };
                break;
            default:
                _ = json.Read(decode: false);
                json.Skip();
                break;
        }
    }

    void ReadProvider(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return;
        }

        _entry = _entry with { ProviderReference = reference };
        var cut = reference.LastIndexOf("::", StringComparison.Ordinal);
        var urn = _checks ? integrity.EarlierProvider(reference) : integrity.Parse(cut < 0 ? reference : reference[..cut], "the provider");
        _resource = _resource with { Provider = StackState.IsDefaultProvider(urn) ? null : urn };
    }

    Urn? ReadUrn(string role) => json.ReadText() is { Length: > 0 } text ? ToUrn(text, role) : null;

    Urn ToUrn(string text, string role) => _checks ? integrity.Earlier(text, role) : integrity.Parse(text, role);

    Sequence<Urn> ReadUrns(string role)
    {
        var urns = ImmutableArray.CreateBuilder<Urn>();
        if (json.Enter(JsonTokenType.StartArray, "a list of URNs"))
        {
            while (json.NextElement())
            {
                urns.Add(ToUrn(json.Token == JsonTokenType.String ? json.Text : throw json.Error($"{role} must be a URN"), role));
            }
        }

        urns.Sort();
        return new(urns.ToImmutable());
    }

    Sequence<string> ReadTexts()
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        if (json.Enter(JsonTokenType.StartArray, "a list of texts"))
        {
            while (json.NextElement())
            {
                texts.Add(json.Token == JsonTokenType.String ? json.Text : throw json.Error("expected a text"));
            }
        }

        return new(texts.ToImmutable());
    }

    ImmutableSortedDictionary<string, Sequence<Urn>> ReadPropertyDependencies()
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, Sequence<Urn>>(StringComparer.Ordinal);
        if (json.Enter(JsonTokenType.StartObject, "an object"))
        {
            while (json.NextKey())
            {
                var key = json.Text;
                all[key] = ReadUrns("the property dependency");
            }
        }

        return all.ToImmutable();
    }

    ResourceOptions ReadTimeouts(ResourceOptions options)
    {
        if (!json.Enter(JsonTokenType.StartObject, "an object"))
        {
            return options;
        }

        while (json.NextKey())
        {
            var key = json.Text;
            var seconds = json.Enter(JsonTokenType.Number, "seconds") ? json.Number : 0;
            TimeSpan? time = seconds is >= 0 and < 1e9
                ? (seconds == 0 ? null : TimeSpan.FromSeconds(seconds))
                : throw json.Error("a timeout must be between 0 and 1e9 seconds");
            options = key switch
            {
                "create" => options with { CreateTimeout = time },
                "update" => options with { UpdateTimeout = time },
                "delete" => options with { DeleteTimeout = time },
                _ => options,
            };
        }

        return options;
    }

    // Most outputs repeat an input; sharing the value halves a large state.
    static MapValue Shared(MapValue inputs, MapValue outputs)
    {
        if (outputs.Count == 0 || inputs.Count == 0)
        {
            return outputs;
        }

        return outputs.Equals(inputs)
            ? inputs
            : new(outputs.Select(e => inputs.Find(e.Key) is { } same && same.Equals(e.Value) ? KeyValuePair.Create(e.Key, same) : e));
    }
}
