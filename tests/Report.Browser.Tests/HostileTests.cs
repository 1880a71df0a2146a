using System.Text.Json.Nodes;

namespace Groundwork.Report.Browser.Tests;

public sealed class HostileTests(Chromium chromium)
{
    const string Markup =
        "\"'><img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script></script><script>window.hurt=1</script><!--";
    const string Turned = "\u202egnp.exe\u2066\u200f\u0000\u001b[31m";

    static readonly string Long = new('x', 10_000);

    [Fact]
    public async Task Stays_text_wherever_it_stands()
    {
        var json = Pages.SectionsJson();
        Spoil(json);
        await using var page = await chromium.OpenAsync(Pages.OfJson(json));

        foreach (var view in ReportPage.Views)
        {
            await page.ShowAsync(view);
            await page.EvaluateAsync<object?>("document.querySelectorAll('.view:not([hidden]) details').forEach((d) => d.open = true)");
        }

        Assert.False(await page.EvaluateAsync<bool>("'hurt' in window"));
        Assert.Equal(0, await page["img, iframe, object, embed, main script"].CountAsync());
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Requests);
        // Shown as what it is.
        Assert.Contains("<img src=x onerror=", await page["main"].InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_would_turn_the_direction_of_writing_as_an_escape()
    {
        await using var page = await chromium.OpenAsync(Named($"a{Turned}b"), "#resources");

        Assert.Equal(@"a\u{202e}gnp.exe\u{2066}\u{200f}\u{0}\u{1b}[31mb", (await page.ListedAsync())[0]);
        Assert.False(
            await page.EvaluateAsync<bool>(@"/[\u202e\u2066\u200f\u0000\u001b]/.test(document.querySelector('main').textContent)"));
    }

    [Fact]
    public async Task Leaves_writing_from_right_to_left_within_its_own_bounds()
    {
        await using var page = await chromium.OpenAsync(Named("שלום"), "#resources");

        Assert.Equal(
            "BDI isolate",
            await page["#view-resources .name > *"].First.EvaluateAsync<string>("e => `${e.tagName} ${getComputedStyle(e).unicodeBidi}`"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Keeps_a_name_of_ten_thousand_characters_from_filling_the_page(int width)
    {
        await using var page = await chromium.OpenAsync(Named(Long), "#resources", new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
        });

        Assert.InRange((await page["#view-resources summary"].First.BoundingBoxAsync())!.Height, 20, 140);
        await page.ShowAsync("topology");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Contains(Long, await page["#view-topology .thing title"].First.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_file_name_or_address_from_the_data_into_a_link()
    {
        var json = Pages.SectionsJson();
        Replace(json, static text => text.StartsWith("https:", StringComparison.Ordinal) ? "javascript:window.hurt=1" : text);
        await using var page = await chromium.OpenAsync(Pages.OfJson(json));
        foreach (var view in ReportPage.Views)
        {
            await page.ShowAsync(view);
        }

        Assert.Equal(0, await page["body a:not([href^='#'])"].CountAsync());
    }

    static byte[] Named(string name) =>
        Pages.Of(Audits.OfNew(Audits.Resource("gcp:compute/network:Network", name, ("description", name), (name, Markup))));

    // Every text of the report, with what it needs to be understood kept.
    static void Spoil(JsonNode node) => Replace(node, static text => $"{text}{Markup}{Turned}");

    static void Replace(JsonNode? node, Func<string, string> change)
    {
        if (node is JsonObject map)
        {
            foreach (var (key, value) in map.ToArray())
            {
                if (value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                    map[key] = change(value.GetValue<string>());
                else
                    Replace(value, change);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
                    list[i] = change(value.GetValue<string>());
                else
                    Replace(list[i], change);
            }
        }
    }
}
