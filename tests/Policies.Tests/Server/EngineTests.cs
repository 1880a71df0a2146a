using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Groundwork.Policies.Tests.Server;

/// <summary>The server, driven by Pulumi's own definitions in the order in which the engine makes its calls.</summary>
public sealed class EngineTests : IAsyncLifetime
{
    const string Bucket = "gcp:storage/bucket:Bucket";
    const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    // Stands in for the engine, which the server watches.
    readonly TcpListener _engine = new(IPAddress.Loopback, 0);

    ServerProcess _server = null!;
    NodeClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _engine.Start();
        _server = await ServerProcess.StartAsync(
            "--logtostderr", "-v=9", "--tracing", "http://localhost:1/x", _engine.LocalEndpoint.ToString()!);
        _client = new(_server.Port);
    }

    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _server.Dispose();
        _engine.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Answers_every_call_of_a_run_and_ends_when_cancelled()
    {
        await BeginAsync("prod");
        _ = await _client.CallAsync("Remediate", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "enforced" }));
        _ = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "enforced" }));
        _ = await _client.CallAsync("AnalyzeStack", new JsonObject
        {
            ["resources"] = new JsonArray(Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "enforced" })),
        });
        _ = await _client.CallAsync("Cancel");

        var (exitCode, output, errors) = await _server.EndAsync();

        Assert.Equal((0, "", ""), (exitCode, output, errors));
    }

    [Fact]
    public async Task Describes_every_rule_to_the_engine()
    {
        _ = await _client.CallAsync("Handshake", new JsonObject { ["engineAddress"] = _engine.LocalEndpoint.ToString() });

        var info = await _client.CallAsync("GetAnalyzerInfo");

        var policies = info["policiesList"]!.AsArray();
        Assert.Equal("groundwork", (string)info["name"]!);
        Assert.True((bool)info["supportsconfig"]!);
        Assert.Equal(RuleCatalog.Default.Rules.Select(static r => r.Id), policies.Select(static p => (string)p!["name"]!));
        Assert.All(policies, static p => Assert.InRange((int)p!["policyType"]!, 1, 2));
        Assert.All(policies, static p => Assert.InRange((int)p!["severity"]!, 1, 4));
        Assert.All(
            policies.Where(static p => p!["schema"] is not null),
            static p => Assert.All(p!["schema"]!.AsObject(), static s => Assert.NotNull(s.Value!.AsObject()["default"])));
        Assert.Equal(
            "cis-gcp",
            (string)policies.Single(static p => (string)p!["name"]! == "gcp-gcs-public-access-prevention")!["framework"]!["name"]!);
    }

    [Fact]
    public async Task Tells_levels_and_defaults_of_the_stacks_environment()
    {
        await BeginAsync("dev");

        var info = await _client.CallAsync("GetAnalyzerInfo");

        var retention = info["policiesList"]!.AsArray().Single(static p => (string)p!["name"]! == "gcp-sql-backup-retention")!;
        Assert.Equal(0, (int)retention["enforcementlevel"]!);
        Assert.Equal(7, (double)retention["schema"]!["retainedBackups"]!["default"]!);
    }

    [Fact]
    public async Task Reports_a_violation_with_what_is_wrong_and_how_to_mend_it()
    {
        await BeginAsync("prod");

        var response = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "inherited" }));

        var diagnostic = Diagnostic(response, "gcp-gcs-public-access-prevention");
        Assert.Equal(
            """
            Public access prevention overrides every IAM grant, also those made later.
            publicAccessPrevention must be enforced, got inherited.
            To mend it: Set publicAccessPrevention to "enforced".
            """,
            (string)diagnostic["message"]!);
        Assert.Equal(
            (1, 3, "groundwork"),
            ((int)diagnostic["enforcementlevel"]!, (int)diagnostic["severity"]!, (string)diagnostic["policypackname"]!));
        Assert.Contains(response["notApplicableList"]!.AsArray(), static n => (string)n!["policyName"]! == "gcp-sql-backup-retention");
    }

    [Fact]
    public async Task Advises_where_nothing_can_be_told_yet()
    {
        await BeginAsync("prod");

        var response = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = UnknownText }));

        var diagnostic = Diagnostic(response, "gcp-gcs-public-access-prevention");
        Assert.Equal(0, (int)diagnostic["enforcementlevel"]!);
        Assert.Contains("publicAccessPrevention is unknown until deployment.", (string)diagnostic["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    public async Task Knows_every_mark_of_an_unknown_value(string mark)
    {
        await BeginAsync("prod");

        var response = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = mark }));

        Assert.Equal(0, (int)Diagnostic(response, "gcp-gcs-public-access-prevention")["enforcementlevel"]!);
    }

    [Fact]
    public async Task Judges_a_secret_without_showing_it()
    {
        await BeginAsync("prod");
        var secret = new JsonObject { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["value"] = "hunter2" };

        var response = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = secret }));

        Assert.Contains(
            "publicAccessPrevention must be enforced, got [secret].",
            (string)Diagnostic(response, "gcp-gcs-public-access-prevention")["message"]!,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", response.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_no_say_about_a_resource_that_is_not_targeted()
    {
        await BeginAsync("prod");

        var response = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["__defaults"] = new JsonArray() }));

        Assert.Empty(response["diagnosticsList"]!.AsArray());
        Assert.Equal(
            "The resource has no inputs: this update doesn't target it.",
            (string)response["notApplicableList"]!.AsArray()
                .Single(static n => (string)n!["policyName"]! == "gcp-gcs-public-access-prevention")!["reason"]!);
    }

    [Fact]
    public async Task Obeys_the_levels_and_settings_it_is_given()
    {
        await BeginAsync("prod");
        _ = await _client.CallAsync("Configure", new JsonObject
        {
            ["policyConfig"] = new JsonObject
            {
                ["all"] = new JsonObject { ["enforcementLevel"] = "MANDATORY" },
                ["no-such-rule"] = new JsonObject { ["enforcementLevel"] = "MANDATORY" },
                ["gcp-gcs-public-access-prevention"] = new JsonObject { ["enforcementLevel"] = "DISABLED" },
                ["gcp-sql-backup-retention"] = new JsonObject
                {
                    ["enforcementLevel"] = "ADVISORY",
                    ["properties"] = new JsonObject { ["retainedBackups"] = 90 },
                },
            },
        });

        var bucket = await _client.CallAsync("Analyze", Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "inherited" }));
        var database = await _client.CallAsync(
            "Analyze",
            Request("gcp:sql/databaseInstance:DatabaseInstance", "trading", new() { ["region"] = "europe-west1" }));

        Assert.DoesNotContain("gcp-gcs-public-access-prevention", bucket.ToJsonString(), StringComparison.Ordinal);
        var retention = Diagnostic(database, "gcp-sql-backup-retention");
        Assert.Equal(0, (int)retention["enforcementlevel"]!);
        Assert.Contains("must be at least 90, got nothing.", (string)retention["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joins_the_resources_of_a_stack_by_their_dependencies()
    {
        await BeginAsync("prod");
        var network = Request("gcp:compute/network:Network", "trading", new() { ["autoCreateSubnetworks"] = false });
        var policy = Request(
            "gcp:dns/policy:Policy",
            "dns",
            new() { ["enableLogging"] = true, ["networks"] = new JsonArray(new JsonObject { ["networkUrl"] = UnknownText }) });
        policy["propertyDependencies"] = new JsonObject
        {
            ["networks"] = new JsonObject { ["urns"] = new JsonArray((string)network["urn"]!) },
        };

        var alone = await _client.CallAsync("AnalyzeStack", new JsonObject { ["resources"] = new JsonArray(network.DeepClone()) });
        var joined = await _client.CallAsync("AnalyzeStack", new JsonObject { ["resources"] = new JsonArray(policy, network) });

        Assert.Equal((string)network["urn"]!, (string)Diagnostic(alone, "gcp-dns-query-logging")["urn"]!);
        Assert.DoesNotContain(joined["diagnosticsList"]!.AsArray(), static d => (string)d!["policyname"]! == "gcp-dns-query-logging");
    }

    [Fact]
    public async Task Takes_what_is_nested_more_deeply_than_a_generated_parser_does()
    {
        await BeginAsync("prod");
        JsonNode deep = "end";
        for (var i = 0; i < 40; i++)
        {
            deep = new JsonObject { ["x"] = deep };
        }

        _ = await _client.CallAsync(
            "Analyze",
            Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "enforced", ["labels"] = deep }));
    }

    [Fact]
    public async Task Answers_many_calls_at_once()
    {
        await BeginAsync("prod");
        var call = new JsonObject
        {
            ["rpc"] = "Analyze",
            ["request"] = Request(Bucket, "reports", new() { ["publicAccessPrevention"] = "inherited" }),
        };

        var answers = await _client.SendAsync(new JsonObject
        {
            ["all"] = new JsonArray([.. Enumerable.Range(0, 300).Select(_ => call.DeepClone())]),
        });

        Assert.All(answers.AsArray(), static a => Assert.Equal(0, (int)a!["code"]!));
        _ = Assert.Single(answers.AsArray().Select(static a => a!["response"]!.ToJsonString()).Distinct());
    }

    [Theory]
    [InlineData("1-create")]
    [InlineData("2-change")]
    public async Task Answers_what_the_real_engine_sent(string recording)
    {
        var found = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, $"Fixtures/recorded/{recording}.analyzer.jsonl"),
            TestContext.Current.CancellationToken))
        {
            var call = JsonNode.Parse(line)!;
            if ((string)call["rpc"]! == "Handshake")
            {
                call["request"]!["engineAddress"] = _engine.LocalEndpoint.ToString();
            }

            var answer = await _client.SendAsync(call);
            Assert.True((int)answer["code"]! == 0, $"{call["rpc"]} ended with {answer.ToJsonString()}");
            found.AddRange(answer["response"]?["diagnosticsList"]?.AsArray().Select(
                    static d => $"{d!["policyname"]} {d["urn"]!.ToString().Split("::")[^1]} {d["message"]}")
                ?? []);
        }

        Assert.Contains(found, static f => f.StartsWith("gcp-sql-backup-retention trading-db", StringComparison.Ordinal));
        Assert.DoesNotContain(found, static f => f.Contains("hunter2", StringComparison.Ordinal));
        Assert.Equal(0, (await _server.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Ends_when_the_engine_is_gone()
    {
        await BeginAsync("prod");

        _engine.Stop();

        Assert.Equal(0, (await _server.EndAsync()).ExitCode);
    }

    async Task BeginAsync(string environment)
    {
        _ = await _client.CallAsync("Handshake", new JsonObject
        {
            ["engineAddress"] = _engine.LocalEndpoint.ToString(),
            ["rootDirectory"] = "/nowhere",
            ["programDirectory"] = "/nowhere",
        });
        _ = await _client.CallAsync("ConfigureStack", new JsonObject
        {
            ["stack"] = environment,
            ["project"] = "groundwork",
            ["organization"] = "organization",
            ["dryRun"] = true,
            ["config"] = new JsonObject { ["groundwork:environment"] = environment, ["groundwork:password"] = "hunter2" },
            ["configSecretKeys"] = new JsonArray("groundwork:password"),
        });
        _ = await _client.CallAsync("GetPluginInfo");
        _ = await _client.CallAsync("GetAnalyzerInfo");
        _ = await _client.CallAsync("Configure", new JsonObject());
    }

    static JsonObject Request(string type, string name, JsonObject properties) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["urn"] = $"urn:pulumi:prod::groundwork::{type}::{name}",
        ["properties"] = properties,
        ["options"] = new JsonObject { ["protect"] = false, ["customTimeouts"] = new JsonObject() },
        ["provider"] = new JsonObject
        {
            ["type"] = "pulumi:providers:gcp",
            ["name"] = "gcp",
            ["urn"] = "urn:pulumi:prod::groundwork::pulumi:providers:gcp::gcp",
            ["properties"] = new JsonObject { ["region"] = "europe-west1" },
        },
    };

    static JsonNode Diagnostic(JsonNode response, string rule) =>
        Assert.Single(response["diagnosticsList"]!.AsArray(), d => (string)d!["policyname"]! == rule)!;
}
