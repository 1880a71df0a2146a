using System.Text;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.State;

public sealed class StateReaderTests
{
    const string Stack = """{"urn":"urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev","custom":false,"type":"pulumi:pulumi:Stack"}""";

    [Fact]
    public void Reads_what_the_engine_stored()
    {
        var state = StateReader.ReadFile(Fixture.PathOf("recorded/1-state.export.json"));

        Assert.Equal(("recorded", "dev", 3, "b64"), (state.Project, state.Name, state.Version, state.SecretsProvider));
        Assert.Equal(14, state.Entries.Length);
        Assert.Equal("trading-db-us-central1", state.Entries[^1].Resource.Name);
        var stack = state.ToRenderedStack();
        Assert.Equal(13, stack.Resources.Length);
        Assert.Equal(new TextValue("postgres://:5432/trading"), stack.Outputs["endpoint"]);
        var database = stack.Resources.Single(static r => r.Type == "gcp:sql/databaseInstance:DatabaseInstance");
        Assert.Equal(new SecretValue(null), database.Inputs["rootPassword"]);
        Assert.True(database.Options.Protect);
        Assert.Equal(["settings.diskSize"], database.Options.IgnoreChanges);
        Assert.Equal("trading-db-us-central1-id", database.Id);
        Assert.Equal("urn:pulumi:dev::recorded::pulumi:providers:gcp::gcp", database.Provider?.Value);
        Assert.Equal(3, database.Dependencies.Count);
        Assert.Null(stack.Resources.Single(static r => r.Name == "db-password").Provider);
        Assert.DoesNotContain("__internal", stack.Resources.Single(static r => r.Name == "gcp").Inputs.Keys);
    }

    [Fact]
    public void Reads_every_special_value()
    {
        var inputs = ReadInputs("""
            {
              "asset": {"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","hash":"ab","path":"a.txt"},
              "text": {"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","hash":"ab","text":"hello"},
              "archive": {"4dabf18193072939515e22adb298388d":"0def7320c3a5731c473e5ecbe6d01bc7","hash":"cd","assets":{
                "x":{"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","uri":"https://x"}}},
              "reference": {"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e",
                "urn":"urn:pulumi:dev::p::a:b:C::n","id":"7","packageVersion":"1"},
              "output": {"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","value":1,"secret":true},
              "bytes": {"4dabf18193072939515e22adb298388d":"803fd3297a5875dc03ca845dda5d2a98","value":"/w=="},
              "nan": {"4dabf18193072939515e22adb298388d":"8ad145fe-0d11-4827-bfd7-1abcbf086f5c","value":"7ff0000000000000"},
              "unknown": "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
              "cipher": {"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","ciphertext":"v1:x"},
              "plain": {"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270",
              "plaintext":"{\"a\":[1,{\"4dabf18193072939515e22adb298388d\":\"1b47061264138c4ac30d75fd1eb44270\",\"plaintext\":\"true\"}]}"},
              "list": [null, true, false, 1.5, "a\u00e9"]
            }
            """);

        Assert.Equal(new AssetValue(AssetKind.File, "a.txt", "ab"), inputs["asset"]);
        Assert.Equal(new AssetValue(AssetKind.Text, "hello", "ab"), inputs["text"]);
        Assert.Equal(
            new ArchiveValue(AssetKind.Assets, "", "cd", new([new("x", new AssetValue(AssetKind.Remote, "https://x", ""))])),
            inputs["archive"]);
        Assert.Equal(new ResourceReferenceValue(Urn.Parse("urn:pulumi:dev::p::a:b:C::n"), "7"), inputs["reference"]);
        Assert.Equal(new SecretValue(1), inputs["output"]);
        Assert.Equal(new TextValue("b\"/w==\""), inputs["bytes"]);
        Assert.Equal(new NumberValue(double.PositiveInfinity), inputs["nan"]);
        Assert.False(inputs["unknown"].IsKnown);
        Assert.Equal(new SecretValue(null), inputs["cipher"]);
        Assert.Equal(new SecretValue(new MapValue([new("a", new ListValue([1, new SecretValue(true)]))])), inputs["plain"]);
        Assert.Equal(new ListValue([NullValue.Instance, true, false, 1.5, "aé"]), inputs["list"]);
    }

    [Fact]
    public void Reads_every_option_and_mark()
    {
        var state = Read($$$$$$"""
            {"version":4,"features":["taint","replaceWith"],"deployment":{
             "manifest":{"time":"x","magic":"7b869d3b91a5a44252a7ad88e94dc424bf208a19f711cc73676ae04ca1494233","version":"v3.0.0"},
             "resources":[{{{{{{Stack}}}}}},
              {"urn":"urn:pulumi:dev::p::a:b:C::n","custom":true,"type":"a:b:C","id":"1","delete":true},
              {"urn":"urn:pulumi:dev::p::a:b:C::n","custom":true,"type":"a:b:C","id":"1",
               "taint":true,"pendingReplacement":true,"external":true,"initErrors":["a","b"],
               "protect":true,"retainOnDelete":true,"ignoreChanges":["a"],"replaceOnChanges":["b"],
               "hideDiff":["c"],"additionalSecretOutputs":["d"],
               "aliases":["urn:pulumi:dev::p::a:b:C::o"],"customTimeouts":{"create":300,"update":0,"delete":1.5},
               "deletedWith":"urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev",
               "replaceWith":["urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev"],
               "replacementTrigger":"t","importID":"i","sourcePosition":"x","stackTrace":[{"a":[]}],"new":{"a":1}}],
             "pending_operations":[{"type":"creating","resource":{"urn":"urn:pulumi:dev::p::a:b:C::m","custom":true,"type":"a:b:C",
              "dependencies":["urn:pulumi:dev::p::a:b:C::later"]}}],
             "metadata":{"integrity_error":{"version":"v","command":"up","error":"boom"}}}}
            """);

        var entry = state.Entries[2];
        Assert.Equal((4, "boom"), (state.Version, state.IntegrityError));
        Assert.True(state.Entries[1].Delete);
        Assert.Same(entry, state.Find(entry.Resource.Urn));
        Assert.Equal((true, true, 2, true), (entry.Taint, entry.PendingReplacement, entry.InitErrors, entry.Resource.External));
        Assert.Equal(
            new()
            {
                Protect = true,
                RetainOnDelete = true,
                IgnoreChanges = ["a"],
                ReplaceOnChanges = ["b"],
                HideDiffs = ["c"],
                AdditionalSecretOutputs = ["d"],
                Aliases = [Urn.Parse("urn:pulumi:dev::p::a:b:C::o")],
                CreateTimeout = TimeSpan.FromMinutes(5),
                DeleteTimeout = TimeSpan.FromSeconds(1.5),
                DeletedWith = state.Entries[0].Resource.Urn,
                ReplaceWith = [state.Entries[0].Resource.Urn],
                ReplacementTrigger = "t",
                ImportId = "i",
            },
            entry.Resource.Options);
        var pending = Assert.Single(state.PendingOperations);
        Assert.Equal((PendingOperationKind.Creating, "m"), (pending.Kind, pending.Resource.Name));
        Assert.Equal(2, state.ToRenderedStack().Resources.Length);
    }

    [Fact]
    public void Takes_the_keys_of_providers_out_at_every_level_of_a_stack()
    {
        var state = Read("""
            {"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:dev::p::a:b:C::n","custom":true,"type":"a:b:C",
             "inputs":{"__defaults":["a"],"a":1,"b":[{"__defaults":[],"c":2}]}}]}}
            """);

        Assert.Equal(
            new MapValue([new("a", 1), new("b", new ListValue([new MapValue([new("c", 2)])]))]),
            state.ToRenderedStack().Resources[0].Inputs);
        Assert.Equal(["__defaults", "a", "b"], state.Entries[0].Resource.Inputs.Keys);
    }

    [Fact]
    public void Reads_the_checkpoint_of_a_local_backend()
    {
        var state = Read(
            """{"version":3,"checkpoint":{"stack":"organization/p/dev","config":{"a:b":{"secure":"x"}},"latest":{"manifest":"""
                + $$$$$$"""{},"resources":[{{{{{{Stack}}}}}}]}}}""");

        Assert.Equal(("p", "dev"), (state.Project, state.Name));
        Assert.Single(state.Entries);
    }

    [Theory]
    [InlineData("""{"version":3,"deployment":{"manifest":{"magic":"","version":""}}}""", "")]
    [InlineData("""{"version":3,"checkpoint":{"stack":"dev"}}""", "dev")]
    [InlineData("""{"version":3,"checkpoint":{"stack":"dev","latest":null}}""", "dev")]
    [InlineData("\ufeff{\"version\":3,\"deployment\":null}", "")]
    public void Reads_a_stack_without_resources(string text, string name)
    {
        var state = Read(text);

        Assert.Equal(name, state.Name);
        Assert.Empty(state.Entries);
        Assert.Empty(state.ToRenderedStack().Resources);
    }

    static MapValue ReadInputs(string inputs) =>
        Read(
            """{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:dev::p::a:b:C::n","custom":true,"type":"a:b:C","inputs":"""
                + $$$$$$"""{{{{{{inputs}}}}}}}]}}""").Entries[0].Resource.Inputs;

    static StackState Read(string text) => StateReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "state.json");
}
