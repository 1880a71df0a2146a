using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests;

/// <summary>A small stack with one of everything that formats must show.</summary>
static class Sample
{
    public static Urn Root { get; } = Urn.Create("dev", "shop", default, Urn.StackType, "shop-dev");

    public static Urn Component { get; } = Urn.Create("dev", "shop", Root, "groundwork:gcp/network:PrivateNetwork", "shop");

    public static Urn Network { get; } = Urn.Create("dev", "shop", Component, "gcp:compute/network:Network", "shop");

    public static Urn Subnetwork { get; } = Urn.Create("dev", "shop", Component, "gcp:compute/subnetwork:Subnetwork", "shop-hosts");

    public static Urn Password { get; } = Urn.Create("dev", "shop", Root, "random:index/randomPassword:RandomPassword", "db-password");

    public static Urn Database { get; } = Urn.Create("dev", "shop", Root, "gcp:sql/databaseInstance:DatabaseInstance", "shop-db");

    public static RenderedStack Stack { get; } = new("shop", "dev",
    [
        new()
        {
            Urn = Root,
            Custom = false,
            Outputs = Map(
                ("address", Template("postgres://", Database, "privateIpAddress", ":5432")),
                ("password", new SecretValue(Unknown(Password, "result")))),
        },
        new() { Urn = Component, Custom = false, Parent = Root },
        new()
        {
            Urn = Network,
            Custom = true,
            Parent = Component,
            Inputs = Map(("autoCreateSubnetworks", false), ("routingMode", "GLOBAL")),
        },
        new()
        {
            Urn = Subnetwork,
            Custom = true,
            Parent = Component,
            Dependencies = [Network],
            Inputs = Map(
                ("ipCidrRange", "10.0.0.0/20"),
                ("logConfig", Map(("flowSampling", 0.5), ("metadata", "INCLUDE_ALL_METADATA"))),
                ("network", Unknown(Network, "id")),
                ("secondaryIpRanges", new ListValue(
                [
                    Map(("ipCidrRange", "10.1.0.0/16"), ("rangeName", "pods")),
                    Map(("ipCidrRange", "10.2.0.0/20"), ("rangeName", "services")),
                ]))),
        },
        new() { Urn = Password, Custom = true, Parent = Root, Inputs = Map(("length", 32), ("special", false)) },
        new()
        {
            Urn = Database,
            Custom = true,
            Parent = Root,
            Options = new() { Protect = true },
            Inputs = Map(
                ("databaseVersion", "POSTGRES_15"),
                ("rootPassword", new SecretValue("hunter2-hunter2")),
                (
                    "settings",
                    Map(("insights", "{\"enabled\":true,\"tags\":[\"a\"]}"), ("labels", MapValue.Empty), ("note", "line one\nline two")))),
        },
    ]);

    public static StackReport Created { get; } = new()
    {
        Project = "shop",
        Stack = "dev",
        Environment = "dev",
        Rendered = Stack,
        Difference = StackDifference.Compute(Baseline.Empty, Stack),
    };

    public static StackReport Unchanged { get; } = Created with { Difference = StackDifference.Compute(Baseline.Of(Stack), Stack) };

    public static StackReport Faulty { get; } = Created with
    {
        Diagnostics =
        [
            new(DiagnosticKind.Schema, Severity.Error, "settings.tier must be given.")
            {
                Urn = Database,
                Path = PropertyPath.Parse("settings.tier"),
                Source = At("infra/Gcp/Database/PostgresDatabase.cs", 42),
            },
            new(DiagnosticKind.Secrecy, Severity.Warning, "The output password was made plain.") { Urn = Root },
            new(DiagnosticKind.Program, Severity.Info, "The program says \e[31mhello\e[0m; the password is hunter2-hunter2."),
        ],
    };

    public static string Text(StackReport stack, bool diff = false, bool colour = false, bool showSames = false) =>
        Formats.Text(new([stack]), Redactor.Of([stack.Rendered!]), new(colour, diff, showSames));

    public static MapValue Map(params (string Key, PropertyValue Value)[] entries) =>
        new(entries.Select(static e => KeyValuePair.Create(e.Key, e.Value)));

    public static UnknownValue Unknown(Urn urn, string path) => new(new UnknownOrigin(urn, PropertyPath.Parse(path)));

    static SourceTrace At(string file, int line) => new(() => [new(file, line, "Member")]);

    static UnknownValue Template(string before, Urn urn, string path, string after) =>
        new(new UnknownTemplate(
            [TemplatePart.Text(before), TemplatePart.Of(new UnknownOrigin(urn, PropertyPath.Parse(path))), TemplatePart.Text(after)]));
}
