using Microsoft.Playwright;

namespace Groundwork.Report.Browser.Tests;

public sealed class AppearanceTests(Chromium chromium)
{
    const string Paper = "getComputedStyle(document.documentElement).backgroundColor";

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)", "Dark")]
    [InlineData(ColorScheme.Dark, "rgb(21, 23, 27)", "Light")]
    public async Task Follows_the_system(ColorScheme scheme, string paper, string button)
    {
        await using var page = await chromium.OpenAsync(Pages.Sections, options: new() { ColorScheme = scheme });

        Assert.Equal(paper, await page.EvaluateAsync<string>(Paper));
        Assert.Equal(button, await page["#theme"].TextContentAsync());
    }

    [Fact]
    public async Task Is_switched_by_the_reader_and_stays_so()
    {
        await using var page = await chromium.OpenAsync(Pages.Sections, options: new() { ColorScheme = ColorScheme.Light });

        await page["#theme"].ClickAsync();
        await page.Page.ReloadAsync();

        Assert.Equal("rgb(21, 23, 27)", await page.EvaluateAsync<string>(Paper));
    }

    [Fact]
    public async Task Stands_still_for_whoever_asks_for_that()
    {
        await using var page = await chromium.OpenAsync(Pages.Sections, options: new() { ReducedMotion = ReducedMotion.Reduce });

        Assert.Equal("0s", await page.EvaluateAsync<string>("getComputedStyle(document.getElementById('theme')).transitionDuration"));
    }

    [Fact]
    public async Task Is_no_wider_than_a_phone()
    {
        foreach (var html in new[] { Pages.Two, Pages.Sections })
        {
            await using var page = await chromium.OpenAsync(html, options: new() { ViewportSize = new() { Width = 360, Height = 740 } });
            foreach (var view in ReportPage.Views)
            {
                await page.ShowAsync(view);
                await page.EvaluateAsync<object?>(
                    "document.querySelectorAll('.view:not([hidden]) details').forEach((d, i) => d.open = i < 20)");

                Assert.Equal((view, "360 "), (view, await page.EvaluateAsync<string>("`${document.documentElement.scrollWidth} "
                    + "${[...document.querySelectorAll('.view:not([hidden]) *')].filter((e) => e.getBoundingClientRect().right > 361 && "
                    + "!e.closest('.scroll, .window')).slice(0, 3).map((e) => `${e.tagName}.${e.className}: "
                    + "${e.textContent.slice(0, 40)}`).join('; ')}`")));
            }
        }
    }

    [Fact]
    public async Task Prints_every_part_in_light_with_what_changes_opened()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, options: new() { ColorScheme = ColorScheme.Dark });

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Paper));
        foreach (var view in ReportPage.Views)
        {
            Assert.True(await page[$"#view-{view} h1"].IsVisibleAsync());
        }

        Assert.True(await page["#view-resources .changes > li", "mtu"].IsVisibleAsync());
        Assert.False(await page["nav"].IsVisibleAsync());
        Assert.Equal(2, await page["#view-topology .paper"].CountAsync());
    }

    [Fact]
    public async Task Is_written_as_a_document_for_paper()
    {
        await using var page = await chromium.OpenAsync(Pages.Sections);

        var pdf = await page.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal("%PDF-"u8, pdf.AsSpan(0, 5));
        Assert.Empty(page.Complaints);
    }
}
