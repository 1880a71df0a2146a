using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Groundwork.Preview.Output;
using Groundwork.Preview.Output.Html;
using Groundwork.Preview.Tests.Audit;

namespace Groundwork.Preview.Tests.Output.Html;

public sealed class HtmlReportTests
{
    const string DataStart = "<script type=\"application/json\" id=\"data\">";

    [Fact]
    public void Holds_the_data_unchanged_but_for_references_said_twice()
    {
        var json = JsonNode.Parse(AuditSample.Json(AuditSample.OfProd))!;
        foreach (var stack in json["stacks"]!.AsArray())
        {
            _ = stack!["topology"]!.AsObject().Remove("edges");
        }

        var data = JsonNode.Parse(DataOf(Page(AuditSample.OfProd)))!;

        var texts = data["texts"]!.AsArray().Select(static t => t!.GetValue<string>()).ToArray();
        Assert.NotEmpty(texts);
        Assert.True(JsonNode.DeepEquals(json, Whole(data["report"]!, texts)));
    }

    [Fact]
    public void Says_a_long_text_once_and_leaves_none_to_be_taken_for_a_reference()
    {
        var page = Page(
            """{"a":"a long text that is repeated","b":["a long text that is repeated","short","short","^0","^^1"]}""",
            "title");

        Assert.Equal(
            """{"texts":["a long text that is repeated"],"report":{"a":"^0","b":["^0","short","short","^^0","^^^1"]}}""",
            DataOf(page));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script>")]
    [InlineData("a & b 'c' \"d\"")]
    [InlineData("one\u2028two\u2029three")]
    [InlineData("\u202eturned\u2066\u200f\ufeff")]
    [InlineData("\ud83d\ude80 Größe שלום 規則")]
    [InlineData("{{script}}{{data}}")]
    [InlineData("^0")]
    public void Escapes_what_a_page_would_trip_over(string text)
    {
        var page = Page(new JsonObject { ["summary"] = new JsonObject { ["project"] = text } }.ToJsonString(), "title");

        var data = DataOf(page);
        Assert.DoesNotContain(
            data,
            static c => c is '<' or '>' or '&' or '\u2028' or '\u2029' or '\u202e' or '\u2066' or '\u200f' or '\ufeff');
        Assert.Equal(text, Whole(JsonNode.Parse(data)!["report"]!["summary"]!["project"], [])!.GetValue<string>());
    }

    [Fact]
    public void Escapes_the_title()
    {
        var page = Page("{}", "a</title><script>\u202e");

        Assert.Contains(@"<title>a&lt;/title&gt;&lt;script&gt;\u{202e}</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_the_browser_run_its_own_script_and_style_and_nothing_else()
    {
        var page = Page("{}", "title");

        var script = Between(page, "<script type=\"module\">", "</script>");
        var style = Between(page, "<style>", "</style>");
        var policy = Between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        Assert.Equal(
            $"default-src 'none'; script-src '{HashOf(script)}'; style-src '{HashOf(style)}'; img-src data:; base-uri 'none'; "
                + "form-action 'none'",
            policy);
    }

    [Fact]
    public void Names_no_address_but_that_of_the_SVG_vocabulary()
    {
        var page = Page("{}", "title");

        Assert.Equal(["http://www.w3.org/2000/svg"], Addresses(page));
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(#", PageSource.Style, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_no_markup_from_text()
    {
        string[] doors =
        [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(", "new Function",
            "createContextualFragment",
        ];

        Assert.DoesNotContain(doors, static door => PageSource.Script.Contains(door, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_made_of_every_file_that_lies_beside_it()
    {
        var assembly = typeof(PageSource).Assembly;
        var all = assembly.GetManifestResourceNames().Where(static n => n.StartsWith("Html/S", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(all);
        Assert.All(all, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Assert.Contains(reader.ReadToEnd(), PageSource.Script + PageSource.Style, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_audit() => Assert.Equal(Page(AuditSample.OfProd), Page(AuditSample.OfProd));

    static string Page(Preview.Audit.AuditReport report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, Redactor.None, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static string Page(string json, string title)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(Encoding.UTF8.GetBytes(json), title, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static string DataOf(string page) => Between(page, DataStart, "</script>");

    static JsonNode? Whole(JsonNode? node, string[] texts) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Whole(p.Value, texts)))),
        JsonArray list => new JsonArray([.. list.Select(item => Whole(item, texts))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('^') =>
            JsonValue.Create(text.StartsWith("^^", StringComparison.Ordinal)
                ? text[1..]
                : texts[int.Parse(text.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)]),
        _ => node?.DeepClone(),
    };

    static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    static IEnumerable<string> Addresses(string page) =>
        page.Split("http")
            .Skip(1)
            .Where(static part => part.StartsWith("://", StringComparison.Ordinal) || part.StartsWith("s://", StringComparison.Ordinal))
            .Select(static part => $"http{part[..part.IndexOfAny(['"', ' ', '\n', '\''])]}")
            .Distinct(StringComparer.Ordinal);
}
