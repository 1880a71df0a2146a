using System.Globalization;
using System.Net.Sockets;
using Google.Protobuf;
using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;

namespace Groundwork.Policies.Tests.Server;

public sealed class ServerRobustnessTests
{
    static readonly string[] Rpcs =
    [
        "Handshake", "ConfigureStack", "GetPluginInfo", "GetAnalyzerInfo", "Configure", "Analyze", "Remediate", "AnalyzeStack", "Cancel",
    ];

    [Fact]
    public async Task Answers_random_bytes_with_a_status_and_goes_on()
    {
        await using var server = await LocalServer.StartAsync();
        var random = new Random(20261121);
        for (var i = 0; i < 600; i++)
        {
            var message = new byte[random.Next(0, 200)];
            random.NextBytes(message);

            var (status, text, _) = await server.Client.SendAsync(Rpcs[i % Rpcs.Length], i % 2 == 0 ? WireClient.Frame(message) : message);

            Assert.InRange(status, 0, 16);
            Assert.DoesNotContain("\n", text, StringComparison.Ordinal);
        }

        await AssertServesAsync(server);
    }

    [Fact]
    public async Task Answers_damaged_messages_with_a_status_and_goes_on()
    {
        await using var server = await LocalServer.StartAsync();
        var random = new Random(7);
        var good = Request("gcp:sql/databaseInstance:DatabaseInstance", RandomTree(random, 4)).ToByteArray();
        for (var i = 0; i < 600; i++)
        {
            var damaged = good.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var (status, _, _) = await server.Client.SendAsync("Analyze", WireClient.Frame(damaged.AsSpan(0, random.Next(damaged.Length))));

            Assert.InRange(status, 0, 16);
        }

        await AssertServesAsync(server);
    }

    [Fact]
    public async Task Judges_random_properties_of_every_type_without_a_rule_that_fails()
    {
        await using var server = await LocalServer.StartAsync();
        var types = RuleCatalog.Default.Rules.SelectMany(static r => r.Metadata.AppliesTo)
            .Where(static t => t[0] is not '/' and not '*')
            .Distinct()
            .ToArray();
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var request = Request(types[i % types.Length], RandomTree(random, 5));

            var response = await server.Client.CallAsync("Analyze", request, AnalyzeResponse.Parser);

            Assert.DoesNotContain(response.Diagnostics, static d => d.Message.Contains("failed internally", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Judges_random_stacks_without_a_rule_that_fails()
    {
        await using var server = await LocalServer.StartAsync();
        var types = RuleCatalog.Default.Rules.SelectMany(static r => r.Metadata.AppliesTo)
            .Where(static t => t[0] is not '/' and not '*')
            .Distinct()
            .ToArray();
        var random = new Random(13);
        for (var i = 0; i < 20; i++)
        {
            var stack = new AnalyzeStackRequest();
            stack.Resources.AddRange(Enumerable.Range(0, 60).Select(
                n => Wire.Resource(new ResourceInputs(types[random.Next(types.Length)], $"r{n}") { Properties = RandomTree(random, 4) })));

            var response = await server.Client.CallAsync("AnalyzeStack", stack, AnalyzeResponse.Parser);

            Assert.DoesNotContain(response.Diagnostics, static d => d.Message.Contains("failed internally", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task Takes_properties_nested_thousands_deep(int depth)
    {
        await using var server = await LocalServer.StartAsync();
        var request = Request("gcp:storage/bucket:Bucket", MapValue.Empty);
        request.Properties = ByteString.CopyFrom(StructReaderTests.Nested(depth));

        var (status, message, _) = await server.Client.SendAsync("Analyze", WireClient.Frame(request.ToByteArray()));

        Assert.Equal((0, ""), (status, message));
    }

    [Fact]
    public async Task Refuses_properties_nested_without_end()
    {
        await using var server = await LocalServer.StartAsync();
        var request = Request("gcp:storage/bucket:Bucket", MapValue.Empty);
        request.Properties = ByteString.CopyFrom(StructReaderTests.Nested(StructLimits.Deepest + 1));

        var (status, message, _) = await server.Client.SendAsync("Analyze", WireClient.Frame(request.ToByteArray()));

        Assert.Equal((8, "The properties are nested more than 10000 deep."), (status, message));
        await AssertServesAsync(server);
    }

    [Theory]
    [InlineData("Analyze", "01", 13, "Incomplete message.")]
    [InlineData("Analyze", "0100000000", 13, "Request did not include grpc-encoding value with compressed message.")]
    [InlineData("Analyze", "0019000001", 8, "Received message exceeds the maximum configured message size.")]
    [InlineData("Analyze", "00FFFFFFFF", 2, "Exception was thrown by handler.")]
    [InlineData("Analyze", "0000000010AA", 13, "Incomplete message.")]
    [InlineData("Analyze", "0000000001FF", 2, "Exception was thrown by handler.")]
    [InlineData("Analyze", "0000000000", 3, "The message can't be read.")]
    [InlineData("NoSuchCall", "0000000000", 12, "Method is unimplemented.")]
    public async Task Says_what_is_wrong_with_a_call(string rpc, string hex, int status, string message)
    {
        await using var server = await LocalServer.StartAsync();

        var answer = await server.Client.SendAsync(rpc, Convert.FromHexString(hex));

        Assert.Equal((status, message), (answer.Status, answer.Message));
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task Survives_a_connection_that_speaks_something_else()
    {
        using var process = await ServerProcess.StartAsync();
        var random = new Random(3);
        for (var i = 0; i < 50; i++)
        {
            using var client = new TcpClient("127.0.0.1", process.Port);
            var bytes = new byte[random.Next(1, 2000)];
            random.NextBytes(bytes);
            try
            {
                await client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                // The server may hang up while we still talk.
            }
        }

        using var wire = new WireClient(process.Port);
        var info = await wire.CallAsync("GetPluginInfo", new Google.Protobuf.WellKnownTypes.Empty(), PluginInfo.Parser);
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", info.Version);
    }

    static async Task AssertServesAsync(LocalServer server)
    {
        var response = await server.Client.CallAsync(
            "Analyze",
            Request("gcp:storage/bucket:Bucket", new([new("publicAccessPrevention", "inherited")])),
            AnalyzeResponse.Parser);

        Assert.Contains(response.Diagnostics, static d => d.PolicyName == "gcp-gcs-public-access-prevention");
    }

    static AnalyzeRequest Request(string type, MapValue properties) =>
        Wire.Request(new ResourceInputs(type, "random") { Properties = properties });

    /// <summary>Properties that rules look for, with values that they don't.</summary>
    static MapValue RandomTree(Random random, int depth)
    {
        string[] keys =
        [
            "name", "settings", "members", "member", "role", "policyData", "labels", "databaseFlags", "ipConfiguration", "value",
            "location", "region", "networks", "filter", "conditions", "schedule", "odd.key", "", "enabled",
        ];
        return new(Enumerable.Range(0, random.Next(0, 8))
            .Select(_ => keys[random.Next(keys.Length)])
            .Distinct()
            .Select(k => KeyValuePair.Create(k, RandomValue(random, depth - 1))));
    }

    static PropertyValue RandomValue(Random random, int depth) => random.Next(depth > 0 ? 12 : 8) switch
    {
        0 => NullValue.Instance,
        1 => random.Next(2) == 0,
        2 => random.NextDouble() * Math.Pow(10, random.Next(-5, 300)),
        3 => ResourceInputs.Unknown,
        4 => new SecretValue(depth > 0 ? RandomValue(random, depth - 1) : "hunter2"),
        5 => "{\"bindings\": [{\"members\": 7}]}",
        6 => "* * * * *",
        7 => random.Next().ToString(CultureInfo.InvariantCulture),
        8 or 9 => RandomTree(random, depth),
        _ => new ListValue([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomValue(random, depth - 1))]),
    };
}
