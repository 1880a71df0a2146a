using System.Globalization;
using System.Text.Json.Nodes;
using Groundwork.Plan.Tests;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Html;
using Groundwork.Preview.Tests;

namespace Groundwork.Report.Browser.Tests;

/// <summary>Reports as pages.</summary>
static class Pages
{
    const string Type = "gcp:compute/subnetwork:Subnetwork";

    static readonly Lazy<byte[]> TwoStacks = new(static () => Of(Audits.OfTwo()));

    static readonly Lazy<byte[]> EverySection = new(static () => OfJson(SectionsJson()));

    /// <summary>A stack where something of every kind happens, and the committed production stack, where nothing does.</summary>
    public static byte[] Two => TwoStacks.Value;

    /// <summary>A small report with something in every section.</summary>
    public static byte[] Sections => EverySection.Value;

    public static byte[] Of(AuditReport report, Redactor? redactor = null)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, redactor ?? Redactor.None, stream);
        return stream.ToArray();
    }

    public static byte[] OfJson(JsonNode json)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), "Audit report: shop", stream);
        return stream.ToArray();
    }

    public static JsonNode SectionsJson() => JsonNode.Parse(File.ReadAllText(Fixture.PathOf("report.json")))!;

    /// <summary>A new stack of as many subnetworks, each but every tenth taking the id of the one before.</summary>
    public static byte[] Many(int count) => Of(Audits.OfNew([.. Enumerable.Range(0, count).Select(static i => Audits.Resource(
            Type,
            Name(i),
            ("network", "projects/synthetic/global/networks/trading"),
            ("region", "us-central1"),
            ("description", i % 10 == 0 ? "First of ten" : Sample.Unknown(Audits.UrnOf(Type, Name(i - 1)), "id")),
            ("ipCidrRange", string.Create(CultureInfo.InvariantCulture, $"10.{i / 256 % 256}.{i % 256}.0/24")),
            ("privateIpGoogleAccess", true),
            (
                "logConfig",
                Sample.Map(("aggregationInterval", "INTERVAL_5_SEC"), ("flowSampling", 0.5), ("metadata", "INCLUDE_ALL_METADATA")))))]));

    static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"subnet-{i}");
}
