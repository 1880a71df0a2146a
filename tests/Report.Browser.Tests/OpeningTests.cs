namespace Groundwork.Report.Browser.Tests;

public sealed class OpeningTests(Chromium chromium)
{
    [Fact]
    public async Task Shows_every_part_without_a_word_in_the_console()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        foreach (var view in ReportPage.Views)
        {
            await page.ShowAsync(view);
            Assert.NotEqual("", await page[$"#view-{view} h1"].InnerTextAsync());
        }

        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Asks_for_nothing_outside()
    {
        await using var page = await chromium.OpenAsync(Pages.Sections);

        foreach (var view in ReportPage.Views)
        {
            await page.ShowAsync(view);
        }

        Assert.Empty(page.Requests);
    }

    [Fact]
    public async Task Is_kept_by_the_browser_from_asking_even_if_it_tried()
    {
        await using var page = await chromium.OpenAsync(Pages.Sections);

        var refused = await page.EvaluateAsync<bool>("fetch('https://example.com/').then(() => false, () => true)");

        Assert.True(refused);
        Assert.Contains(page.Complaints, static c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_what_happens_in_each_stack()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        var rows = await page["#view-summary table tbody tr"].AllInnerTextsAsync();

        Assert.Equal(2, rows.Count);
        Assert.StartsWith("dev\t", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("prod\t0\t0\t0\t0\t", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_from_a_count_to_what_was_counted()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        await page["#view-summary table a[href='#resources?stack=dev&operation=delete']"].ClickAsync();

        Assert.Equal(["deleted", "retained"], (await page.ListedAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Leads_from_a_danger_to_its_resource()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        await page["#view-summary .dangers a", "replaced"].First.ClickAsync();

        Assert.Equal(["replaced"], await page.ListedAsync());
        Assert.True(await page["#view-resources details[open] .changes"].IsVisibleAsync());
    }
}
