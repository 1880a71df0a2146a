using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;
using Pulumi.Offline;
using ListValue = Groundwork.Plan.Values.ListValue;

namespace Groundwork.Policies.Tests.Server;

/// <summary>
/// The offline rendering of the recorded program shows the rules what the real engine showed a pack for the same program.
/// Different on purpose:
/// default providers and the plugin's version are the engine's own; a secret that isn't known is to the engine only unknown.
/// </summary>
public sealed class RecordedViewTests : IAsyncLifetime
{
    const string VersionVariable = "RECORDED_VERSION";

    readonly RuleContext _context = new();

    RenderedStack _first = null!;
    RenderedStack _second = null!;

    public async ValueTask InitializeAsync()
    {
        _first = await RenderAsync(null);
        _second = await RenderAsync("2");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Shows_each_resource_as_the_engine_does() => Assert.Equal(
        Recorded("1-create", "Analyze").Select(static r => Show(r, isWholeStack: false)),
        Shown(StackReader.Resources(_first, _context)).Select(static r => Show(r, isWholeStack: false)));

    [Fact]
    public void Shows_the_stack_as_the_engine_does() => Assert.Equal(
        Recorded("1-create", "AnalyzeStack").Select(static r => Show(r, isWholeStack: true)),
        Shown(StackReader.View(_first, _context).Resources).Select(static r => Show(r, isWholeStack: true)));

    // Of what is deployed already the engine knows more than any offline run: an id stands where the rendering has an unknown.
    [Fact]
    public void Shows_a_change_as_the_engine_does_but_for_what_only_the_state_tells()
    {
        var recorded = Recorded("2-change", "Analyze").ToArray();
        var rendered = Shown(StackReader.Resources(_second, _context)).ToArray();

        Assert.Equal(recorded.Select(static r => r.Urn), rendered.Select(static r => r.Urn));
        Assert.All(recorded.Zip(rendered), static pair => Assert.Equal(
            Show(pair.First with { Properties = (MapValue)Forget(pair.First.Properties, pair.Second.Properties) }, isWholeStack: false),
            Show(pair.Second, isWholeStack: false)));
    }

    static async Task<RenderedStack> RenderAsync(string? version)
    {
        var program = Assembly.Load("Recorded").EntryPoint!;
        Environment.SetEnvironmentVariable(VersionVariable, version);
        try
        {
            var result = await OfflineEngine.RenderAsync(
                new() { Project = "recorded", Stack = "dev", RootDirectory = ".", Config = ImmutableDictionary<string, string>.Empty },
                () => Task.FromResult((int)program.Invoke(null, [Array.Empty<string>()])!),
                TestContext.Current.CancellationToken);
            Assert.Equal(0, result.ExitCode);
            return result.Stack!;
        }
        finally
        {
            Environment.SetEnvironmentVariable(VersionVariable, null);
        }
    }

    static IEnumerable<ResourceInputs> Recorded(string recording, string rpc)
    {
        var requests = File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"Fixtures/recorded/{recording}.analyzer.jsonl"))
            .Select(static line => JsonNode.Parse(line)!)
            .Where(call => (string)call["rpc"]! == rpc)
            .Select(static call => call["request"]!);
        var reader = new ResourceReader(StructLimits.Ordinary);
        return Shown(rpc == "AnalyzeStack"
            ? requests.SelectMany(static r => r["resources"]!.AsArray()).Select(r => reader.Read(Parse<AnalyzerResource>(r!)))
            : requests.Select(r => reader.Read(Parse<AnalyzeRequest>(r))));
    }

    // The pack declares property trees as bytes, which Pulumi's own definitions don't.
    static T Parse<T>(JsonNode request)
        where T : IMessage, new()
    {
        var copy = request.DeepClone();
        foreach (var holder in new[] { copy, copy["provider"] }.OfType<JsonObject>())
        {
            holder["properties"] = Convert.ToBase64String(Struct.Parser.ParseJson(holder["properties"]!.ToJsonString()).ToByteArray());
        }

        return new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse<T>(copy.ToJsonString());
    }

    static IEnumerable<ResourceInputs> Shown(IEnumerable<ResourceInputs> resources) => resources
        .Where(static r => !(IsProvider(r) && r.Name.StartsWith("default_", StringComparison.Ordinal)))
        .Select(static r => r with
        {
            Properties = IsProvider(r) ? r.Properties.With("version", null) : r.Properties,
            Provider = r.Provider.With("version", null),
        })
        .OrderBy(static r => r.Urn);

    static bool IsProvider(ResourceInputs resource) => resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    static string Show(ResourceOptions options) =>
        $"protect {options.Protect}, delete first {options.DeleteBeforeReplace}, ignore {string.Join(", ", options.IgnoreChanges)}\n"
        + $"secret {string.Join(", ", options.AdditionalSecretOutputs.Order(StringComparer.Ordinal))}, "
        + $"aliases {string.Join(", ", options.Aliases)}\n"
        + $"timeouts {options.CreateTimeout} {options.UpdateTimeout} {options.DeleteTimeout}";

    static string ShowPropertyDependencies(ResourceInputs resource) => string.Join(
        "\n",
        resource.PropertyDependencies
            .Where(static p => p.Value.Items.Length > 0)
            .Select(static p => $"{p.Key} after {string.Join(", ", p.Value)}"));

    static string Show(ResourceInputs resource, bool isWholeStack) => $"""
        {resource.Urn} below {resource.Parent}, custom {resource.Custom}
        {Show(resource.Properties)}
        provider {Show(resource.Provider)}
        {Show(resource.Options)}
        {(isWholeStack ? $"after {string.Join(", ", resource.Dependencies)}" : "")}
        {(isWholeStack ? ShowPropertyDependencies(resource) : "")}
        """;

    static string Show(PropertyValue value) => value switch
    {
        UnknownValue or SecretValue { Inner: UnknownValue } => "?",
        SecretValue secret => $"secret {Show(secret.Inner!)}",
        MapValue map => $"{{{string.Join(", ", map.Select(static e => $"{e.Key}: {Show(e.Value)}"))}}}",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        _ => value.ToString()!,
    };

    static PropertyValue Forget(PropertyValue recorded, PropertyValue? rendered) => (recorded, rendered) switch
    {
        (_, UnknownValue or SecretValue { Inner: UnknownValue }) => rendered,
        (MapValue left, MapValue right) => new MapValue(left.Select(e => KeyValuePair.Create(e.Key, Forget(e.Value, right.Find(e.Key))))),
        (ListValue left, ListValue right) when left.Items.Length == right.Items.Length =>
            new ListValue([.. left.Items.Zip(right.Items, Forget)]),
        _ => recorded,
    };
}
