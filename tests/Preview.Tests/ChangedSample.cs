using Groundwork.Plan;
using Groundwork.Plan.Dangers;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests;

/// <summary>A stack where something of every kind happens.</summary>
static class ChangedSample
{
    static readonly Urn Root = Of(default, Urn.StackType, "shop-dev");

    static readonly Urn Component = Of(Root, "groundwork:shop:Shop", "shop");

    public static StackReport Report { get; } = Compare(Old, New);

    static RenderedStack Old => new("shop", "dev",
    [
        new() { Urn = Root, Custom = false, Outputs = Sample.Map(("address", "10.0.0.1"), ("gone", "x")) },
        new() { Urn = Component, Custom = false, Parent = Root },
        Resource("gcp:compute/network:Network", "same", ("routingMode", "GLOBAL")),
        Resource("gcp:compute/network:Network", "updated", ("routingMode", "GLOBAL"), ("description", "old")),
        Resource("gcp:compute/address:Address", "deleted", ("region", "us-central1")),
        Resource("gcp:compute/address:Address", "retained", ("region", "us-central1")) with { Options = new() { RetainOnDelete = true } },
        Resource("gcp:compute/address:Address", "before", ("region", "us-central1")),
        Resource(
            "gcp:sql/databaseInstance:DatabaseInstance",
            "replaced",
            ("region", "us-central1"),
            ("settings", Sample.Map(("tier", "small"), ("edition", "ENTERPRISE")))) with
        {
            Options = new() { ReplaceOnChanges = ["region"] },
        },
        Resource(
            "gcp:sql/database:Database",
            "dependent",
            ("instance", Sample.Unknown(Of(Component, "gcp:sql/databaseInstance:DatabaseInstance", "replaced"), "name"))) with
        {
            Dependencies = [Of(Component, "gcp:sql/databaseInstance:DatabaseInstance", "replaced")],
        },
        Resource("gcp:compute/routerNat:RouterNat", "lists",
            ("plain", List("a", "b", "c", "d", "e", "f")),
            ("rules", List(
                Sample.Map(("rangeName", "pods"), ("ipCidrRange", "10.1.0.0/16")),
                Sample.Map(("rangeName", "services"), ("ipCidrRange", "10.2.0.0/20")),
                Sample.Map(("rangeName", "gone"), ("ipCidrRange", "10.3.0.0/20"))))),
        Resource("gcp:monitoring/dashboard:Dashboard", "texts",
            ("json", "{\"name\":\"Operations\",\"grid\":{\"columns\":2,\"rows\":4}}"),
            ("yaml", "replicas: 2\nimage: shop:1\n"),
            ("lines", "one\ntwo\nthree\nfour\nfive\nsix\nseven"),
            ("long", new string('x', 200) + " first")),
        Resource("gcp:secretmanager/secretVersion:SecretVersion", "secrets",
            ("changed", new SecretValue("hunter2-old")),
            ("revealed", new SecretValue("hunter2-plain")),
            ("hidden", "hunter2-was-plain"),
            ("type", "text")),
        Resource("gcp:kms/cryptoKey:CryptoKey", "unprotected", ("purpose", "ENCRYPT_DECRYPT")) with { Options = new() { Protect = true } },
    ]);

    static RenderedStack New => new("shop", "dev",
    [
        new()
        {
            Urn = Root,
            Custom = false,
            Outputs = Sample.Map(
                ("address", "10.0.0.2"),
                ("new", Sample.Unknown(Of(Component, "gcp:compute/address:Address", "created"), "address"))),
        },
        new() { Urn = Component, Custom = false, Parent = Root },
        Resource("gcp:compute/network:Network", "same", ("routingMode", "GLOBAL")),
        Resource("gcp:compute/network:Network", "updated", ("routingMode", "REGIONAL"), ("mtu", 1500)),
        Resource("gcp:compute/address:Address", "created", ("region", "us-east1"), ("labels", Sample.Map(("env", "dev")))) with
        {
            Options = new() { Protect = true },
        },
        Resource("gcp:compute/address:Address", "imported", ("region", "us-east1")) with
        {
            Options = new() { ImportId = "projects/p/addresses/a" },
        },
        Resource("gcp:compute/network:Network", "read") with { External = true, Id = "default" },
        Resource("gcp:compute/address:Address", "after", ("region", "us-central1"), ("description", "renamed")) with
        {
            Options = new() { Aliases = [Of(Component, "gcp:compute/address:Address", "before")] },
        },
        Resource("gcp:sql/databaseInstance:DatabaseInstance", "replaced", ("region", "us-east1"), (
            "settings",
            Sample.Map(("tier", "large"), ("edition", "ENTERPRISE"), ("flags", List(Sample.Map(("name", "a"), ("value", "on"))))))) with
        {
            Options = new() { ReplaceOnChanges = ["region"] },
        },
        Resource(
            "gcp:sql/database:Database",
            "dependent",
            ("instance", Sample.Unknown(Of(Component, "gcp:sql/databaseInstance:DatabaseInstance", "replaced"), "name"))) with
        {
            Dependencies = [Of(Component, "gcp:sql/databaseInstance:DatabaseInstance", "replaced")],
        },
        Resource("gcp:compute/routerNat:RouterNat", "lists",
            ("plain", List("new", "a", "b", "c", "d", "e")),
            ("rules", List(
                Sample.Map(("rangeName", "services"), ("ipCidrRange", "10.9.0.0/20")),
                Sample.Map(("rangeName", "pods"), ("ipCidrRange", "10.1.0.0/16"))))),
        Resource("gcp:monitoring/dashboard:Dashboard", "texts",
            ("json", "{\"name\":\"Operations\",\"grid\":{\"columns\":3,\"rows\":4}}"),
            ("yaml", "replicas: 3\nimage: shop:1\n"),
            ("lines", "one\ntwo\nthree\nfour\nFIVE\nsix\nseven"),
            ("long", new string('x', 200) + " second")),
        Resource("gcp:secretmanager/secretVersion:SecretVersion", "secrets",
            ("changed", new SecretValue("hunter2-new")),
            ("revealed", "hunter2-plain"),
            ("hidden", new SecretValue("hunter2-was-plain")),
            ("type", Sample.Map(("kind", "map")))),
        Resource("gcp:kms/cryptoKey:CryptoKey", "unprotected", ("purpose", "ENCRYPT_DECRYPT")),
    ]);

    public static StackReport Compare(RenderedStack old, RenderedStack wanted)
    {
        var difference = StackDifference.Compute(Baseline.Of(old), wanted);
        return new()
        {
            Project = "shop",
            Stack = wanted.Name,
            Environment = "dev",
            Rendered = wanted,
            ComparedWith = new("snapshot", "snapshots/shop/dev.yaml", Baseline.Of(old))
            {
                Hash = "0123456789abcdef",
                When = new("2026-11-20"),
            },
            Difference = difference,
            Dangers = DangerList.Of(difference),
            Diagnostics = difference.Diagnostics,
        };
    }

    static ResourceState Resource(string type, string name, params (string, PropertyValue)[] inputs) =>
        new() { Urn = Of(Component, type, name), Custom = true, Parent = Component, Inputs = Sample.Map(inputs) };

    static ListValue List(params PropertyValue[] items) => new([.. items]);

    static Urn Of(Urn parent, string type, string name) => Urn.Create("dev", "shop", parent, type, name);
}
