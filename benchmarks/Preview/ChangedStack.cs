using System.Globalization;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Benchmarks;

/// <summary>
/// A stack of as many resources as wanted, fifty to a component, before and after a change that touches nearly all of them.
/// </summary>
static class ChangedStack
{
    const string Subnet = "gcp:compute/subnetwork:Subnetwork";
    const string Dashboard = "gcp:monitoring/dashboard:Dashboard";

    static readonly Urn Root = Urn.Create("dev", "synthetic", default, Urn.StackType, "synthetic-dev");

    /// <summary>
    /// Of ten resources each version lacks one, and one is the same in both;
    /// the others change: dashboards, which are text, and subnetworks, some of which are replaced.
    /// </summary>
    public static RenderedStack Of(int count, int version) => new("synthetic", "dev",
    [
        new() { Urn = Root, Custom = false },
        .. Enumerable.Range(0, (count + 49) / 50)
            .Select(static i => new ResourceState { Urn = Component(i), Custom = false, Parent = Root }),
        .. Enumerable.Range(0, count).Where(i => i % 10 != version).Select(i => Resource(i, i % 10 == 2 ? 0 : version)),
    ]);

    static ResourceState Resource(int i, int version)
    {
        var network = i % 50 == 0 ? default : UrnOf(i - (i % 50) + 2);
        return new()
        {
            Urn = UrnOf(i),
            Custom = true,
            Parent = Component(i / 50),
            Inputs = i % 2 == 1 ? Board(i, version) : new(
            [
                new("description", Text($"subnetwork {i}")),
                new("ipCidrRange", Text($"10.{i / 256 % 256}.{i % 256}.0/24")),
                new("logConfig", new MapValue(
                [
                    new("aggregationInterval", new TextValue("INTERVAL_5_SEC")),
                    new("flowSampling", new NumberValue(0.5 + (version * 0.25))),
                ])),
                new(
                    "network",
                    network.IsEmpty ? new TextValue("trading") : new UnknownValue(new UnknownOrigin(network, PropertyPath.Of("id")))),
                new("region", new TextValue(i % 10 == 4 && version == 1 ? "us-east1" : "us-central1")),
                new("secondaryIpRanges", new ListValue(
                    version == 0 ? [Range("pods", 1), Range("services", 2)] : [Range("services", 2), Range("hosts", 3), Range("pods", 9)])),
            ]),
            Dependencies = network.IsEmpty ? [] : [network],
            Options = new() { Protect = i % 20 == 6 },
        };
    }

    static MapValue Board(int i, int version) => new(
    [
        new("dashboardJson", Text($$$"""
            {"displayName":"Board {{{i}}}","gridLayout":{"columns":{{{2 + version}}},
            "widgets":[{"title":"a"},{"title":"b {{{version}}}"}]}}
            """)),
        new("project", Text($"trading-{i % 3}")),
    ]);

    static MapValue Range(string name, int at) =>
        new([new("ipCidrRange", Text($"172.{at}.0.0/16")), new("rangeName", new TextValue(name))]);

    static Urn Component(int i) => Urn.Create("dev", "synthetic", Root, "groundwork:gcp/network:Net", Invariant($"net-{i}"));

    static Urn UrnOf(int i) =>
        Urn.Create("dev", "synthetic", Component(i / 50), i % 2 == 1 ? Dashboard : Subnet, Invariant($"resource-{i}"));

    static TextValue Text(FormattableString text) => new(Invariant(text));

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
