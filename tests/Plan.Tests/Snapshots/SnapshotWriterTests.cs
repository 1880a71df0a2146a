using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Snapshots;

public sealed class SnapshotWriterTests
{
    static readonly Urn Root = Urn.Create("dev", "groundwork", default, Urn.StackType, "groundwork-dev");
    static readonly Urn Network = Urn.Create("dev", "groundwork", Root, "groundwork:gcp/network:PrivateNetwork", "trading");
    static readonly Urn Vpc = Urn.Create("dev", "groundwork", Network, "gcp:compute/network:Network", "trading");
    static readonly Urn Database = Urn.Create("dev", "groundwork", Root, "gcp:sql/databaseInstance:DatabaseInstance", "trading-db");
    static readonly Urn Password = Urn.Create("dev", "groundwork", Root, "random:index/randomPassword:RandomPassword", "db-password");

    [Fact]
    public void Writes_a_stack_as_people_read_it()
    {
        var stack = new RenderedStack("groundwork", "dev",
        [
            new()
            {
                Urn = Root,
                Custom = false,
                Outputs = new([new("url", Template("postgres://", Of(Database, "privateIpAddress"), ":$5432"))]),
            },
            new() { Urn = Network, Custom = false, Parent = Root },
            Custom(Vpc, Network, new([new("autoCreateSubnetworks", false)])),
            Custom(Password, Root, new([new("length", 32)])) with
            {
                Options = new() { AdditionalSecretOutputs = ["bcryptHash", "result"], Version = "4.21.1" },
            },
            Custom(Database, Root, new(
            [
                new("name", "trading-db"),
                new("rootPassword", new SecretValue(new UnknownValue(Of(Password, "result")))),
                new("settings", new MapValue(
                [
                    new("dashboard", """{"displayName":"Operations","gridLayout":{"columns":2,"widgets":[]}}"""),
                    new("databaseFlags", new ListValue([new MapValue([new("name", "log_connections"), new("value", "on")])])),
                    new("diskSize", 10),
                    new("note", "first line\nsecond line\n"),
                    new("privateNetwork", new UnknownValue(Of(Vpc, "id"))),
                    new("ranges", new ListValue(
                    [
                        "10.0.0.0/20",
                        new UnknownValue(new UnknownApply([Of(Vpc, "selfLink"), Of(Database, "ip[0].address")])),
                    ])),
                    new("token", new SecretValue("hunter2", isDeclared: false)),
                ])),
                new("source", new ArchiveValue(AssetKind.File, "functions/report", "abc123", MapValue.Empty)),
            ])) with
            {
                Options = new() { Protect = true, IgnoreChanges = ["settings.diskSize"], DeleteTimeout = TimeSpan.FromMinutes(5) },
                Dependencies = [Vpc, Database, Network, Password],
            },
        ]);

        var text = SnapshotWriter.Write(stack);

        Assert.Equal(
            """
            # Written by `groundwork snapshot`. Review it, don't edit it.
            snapshot: 1
            project: groundwork
            stack: dev
            ---
            resource: urn:pulumi:dev::groundwork::gcp:sql/databaseInstance:DatabaseInstance::trading-db
            options:
              protect: true
              ignoreChanges:
                - settings.diskSize
              deleteTimeout: "00:05:00"
            dependencies:
              - gcp:compute/network:Network/trading
              - trading-db
              - groundwork:gcp/network:PrivateNetwork/trading
              - db-password
            inputs:
              name: trading-db
              rootPassword: !secret db-password.result
              settings:
                dashboard: !json |-
                  {
                    "displayName": "Operations",
                    "gridLayout": {
                      "columns": 2,
                      "widgets": []
                    }
                  }
                databaseFlags:
                  - name: log_connections
                    value: "on"
                diskSize: 10
                note: |
                  first line
                  second line
                privateNetwork: !unknown gcp:compute/network:Network/trading.id
                ranges:
                  - "10.0.0.0/20"
                  - !unknown apply(gcp:compute/network:Network/trading.selfLink, trading-db.ip[0].address)
                token: !tainted
              source: !archive
                path: functions/report
                sha256: abc123
            ---
            resource: urn:pulumi:dev::groundwork::groundwork:gcp/network:PrivateNetwork$gcp:compute/network:Network::trading
            parent: groundwork:gcp/network:PrivateNetwork/trading
            inputs:
              autoCreateSubnetworks: false
            ---
            resource: urn:pulumi:dev::groundwork::groundwork:gcp/network:PrivateNetwork::trading
            component: true
            ---
            resource: urn:pulumi:dev::groundwork::pulumi:pulumi:Stack::groundwork-dev
            outputs:
              url: !template "postgres://${trading-db.privateIpAddress}:$$5432"
            ---
            resource: urn:pulumi:dev::groundwork::random:index/randomPassword:RandomPassword::db-password
            options:
              additionalSecretOutputs:
                - bcryptHash
                - result
            inputs:
              length: 32

            """, text);
        Assert.Equal(SnapshotForm.Of(stack), SnapshotReader.Read(text, "dev.yaml"));
    }

    [Fact]
    public void Never_writes_a_secret_wherever_it_stands()
    {
        PropertyValue[] hiding =
        [
            new SecretValue("hunter2"),
            new SecretValue("hunter2", isDeclared: false),
            new SecretValue(new MapValue([new("hunter2", "hunter2"), new("id", new UnknownValue(Of(Vpc, "id")))])),
            new SecretValue(new ListValue(["hunter2"])),
            new SecretValue(Template("hunter2", Of(Vpc, "id"), "hunter2")),
            new ListValue([new MapValue([new("a", new SecretValue("hunter2"))])]),
            new ArchiveValue(AssetKind.Assets, "", "ff", new(
            [
                new("a", new SecretValue(new AssetValue(AssetKind.Text, "hunter2", "hunter2"))),
            ])),
            new ResourceReferenceValue(Vpc, new SecretValue("hunter2")),
        ];

        foreach (var value in hiding)
        {
            var resource = Custom(Vpc, Network, new([new("key", value)])) with
            {
                Outputs = new([new("key", value)]),
                Options = new() { ReplacementTrigger = value },
            };

            var text = SnapshotWriter.Write(new("groundwork", "dev", [resource]));

            Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Keeps_that_a_secret_is_unknown_and_where_it_comes_from()
    {
        var secret = new SecretValue(Template("hunter2", Of(Vpc, "id"), "x", Of(Password, "result")));

        var kept = Assert.IsType<SecretValue>(SnapshotForm.Of(secret));

        Assert.False(kept.IsKnown);
        Assert.Equal([Of(Vpc, "id"), Of(Password, "result")], ValueOrigins.Of(kept));
    }

    [Fact]
    public void Refuses_a_tree_deeper_than_it_reads()
    {
        PropertyValue value = "leaf";
        for (var i = 0; i < 200; i++)
        {
            value = new ListValue([value]);
        }

        var stack = new RenderedStack("groundwork", "dev", [Custom(Vpc, Network, new([new("key", value)]))]);

        Assert.StartsWith(
            "A property is nested deeper than 128 levels",
            Assert.Throws<InvalidOperationException>(() => SnapshotWriter.Write(stack)).Message,
            StringComparison.Ordinal);
    }

    static UnknownOrigin Of(Urn urn, string path) => new(urn, PropertyPath.Parse(path));

    static UnknownValue Template(params object[] parts) =>
        new(new UnknownTemplate(
            [.. parts.Select(static p => p is string text ? TemplatePart.Text(text) : TemplatePart.Of((UnknownExpression)p))]));

    static ResourceState Custom(Urn urn, Urn parent, MapValue inputs)
    {
        var properties = inputs.ToDictionary(static e => e.Key, static e => ValueOrigins.ResourcesOf(e.Value));
        return new()
        {
            Urn = urn,
            Custom = true,
            Parent = parent,
            Inputs = inputs,
            PropertyDependencies = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, properties),
            Dependencies = new([.. properties.Values.SelectMany(static u => u.Items).Distinct().Order()]),
        };
    }
}
