using System.Text.Json;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Differences;

/// <summary>The recorded program as its two versions render: put together from what the real engine stored and printed.</summary>
static class RecordedProgram
{
    static readonly Urn Root = Urn.Parse("urn:pulumi:dev::recorded::pulumi:pulumi:Stack::recorded-dev");
    static readonly Urn Password = Urn.Parse("urn:pulumi:dev::recorded::random:index/randomPassword:RandomPassword::db-password");
    static readonly Urn Database = Urn.Parse("urn:pulumi:dev::recorded::gcp:sql/databaseInstance:DatabaseInstance::trading-db-us-central1");

    public static StackState State => StateReader.ReadFile(Fixture.PathOf("recorded/1-state.export.json"));

    /// <summary>Version 1: what is deployed, as a program asks for it.</summary>
    public static RenderedStack One => new(
        "recorded",
        "dev",
        State.ToRenderedStack().Resources.Select(r => AsProgram(r with { Id = null, Outputs = MapValue.Empty }, "hunter2")));

    /// <summary>Version 2: the same, with what the engine's digest shows as new.</summary>
    public static RenderedStack Two
    {
        get
        {
            using var digest = JsonDocument.Parse(File.ReadAllBytes(Fixture.PathOf("recorded/2-change.digest.json")));
            var resources = One.Resources.ToDictionary(static r => r.Urn);
            foreach (var step in digest.RootElement.GetProperty("steps").EnumerateArray())
            {
                var urn = Urn.Parse(step.GetProperty("urn").GetString()!);
                if (step.TryGetProperty("oldState", out var old))
                {
                    _ = resources.Remove(Urn.Parse(old.GetProperty("urn").GetString()!));
                }

                if (step.TryGetProperty("newState", out var state))
                {
                    resources[urn] = AsProgram(ReadState(urn, state), "second-hunter2");
                }
            }

            return new("recorded", "dev", resources.Values);
        }
    }

    static ResourceState ReadState(Urn urn, JsonElement state) => new()
    {
        Urn = urn,
        Custom = state.GetProperty("custom").GetBoolean(),
        Parent = state.TryGetProperty("parent", out var parent) ? Urn.Parse(parent.GetString()!) : null,
        Provider = state.TryGetProperty("provider", out var provider)
                && !provider.GetString()!.Contains("::default_", StringComparison.Ordinal)
            ? Urn.Parse(provider.GetString()![..provider.GetString()!.LastIndexOf("::", StringComparison.Ordinal)])
            : null,
        Inputs = state.TryGetProperty("inputs", out var inputs) ? (MapValue)Read(inputs) : MapValue.Empty,
        Dependencies = [.. Texts(state, "dependencies").Select(Urn.Parse)],
        Options = new()
        {
            Protect = state.TryGetProperty("protect", out _),
            IgnoreChanges = Texts(state, "ignoreChanges"),
            ReplaceOnChanges = Texts(state, "replaceOnChanges"),
            AdditionalSecretOutputs = Texts(state, "additionalSecretOutputs"),
        },
    };

    static ResourceState AsProgram(ResourceState resource, string key) => resource.Name switch
    {
        "recorded-dev" => resource with
        {
            Outputs = new(
            [
                new("endpoint", new UnknownValue(new UnknownTemplate(
                [
                    TemplatePart.Text("postgres://"),
                    TemplatePart.Of(new UnknownOrigin(Database, PropertyPath.Of("privateIpAddress"))),
                    TemplatePart.Text(":5432/trading"),
                ]))),
                new("password", PasswordResult),
            ]),
        },
        "gcp" => resource with { Inputs = resource.Inputs.With("version", null) },
        "trading-db-us-central1" => resource with { Inputs = resource.Inputs.With("rootPassword", PasswordResult) },
        "exchange-api-key-1" => resource with { Inputs = resource.Inputs.With("secretData", new SecretValue(key)) },
        "nat-primary" =>
            resource with { Options = resource.Options with { Aliases = [Urn.Create("dev", "recorded", Root, resource.Type, "nat")] } },
        "trading-hosts" => resource with { Options = resource.Options with { DeleteBeforeReplace = true } },
        _ => resource,
    };

    static SecretValue PasswordResult => new(new UnknownValue(new UnknownOrigin(Password, PropertyPath.Of("result"))));

    static Sequence<string> Texts(JsonElement state, string key) =>
        state.TryGetProperty(key, out var list) ? new([.. list.EnumerateArray().Select(static e => e.GetString()!)]) : [];

    static PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(element.EnumerateObject().Select(static p => KeyValuePair.Create(p.Name, Read(p.Value)))),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Number => new NumberValue(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => BoolValue.Of(element.GetBoolean()),
        _ => new TextValue(element.GetString()!),
    };
}
