namespace Groundwork.Report.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Skips_to_the_report_by_the_first_stop()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the report", await page.EvaluateAsync<string>("document.activeElement.textContent"));

        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.True(await page["#view-summary"].IsVisibleAsync());
    }

    [Fact]
    public async Task Searches_by_the_slash_key_from_anywhere()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("routingMode");

        await page["#view-resources .count", "1 of"].WaitForAsync();
        Assert.Equal(["updated"], await page.ListedAsync());
    }

    [Fact]
    public async Task Reaches_and_opens_a_resource_without_a_mouse()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev&operation=update");
        await page["#q"].FocusAsync();

        for (var i = 0; i < 12 && await page.EvaluateAsync<string>("document.activeElement.tagName") != "SUMMARY"; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        await page.Page.Keyboard.PressAsync("Enter");

        await page["#view-resources .changes"].WaitForAsync();
        Assert.Equal(1, await page["#view-resources details[open]"].CountAsync());
    }

    [Fact]
    public async Task Shows_where_the_focus_is()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Tab");

        Assert.Equal(
            "solid 2px",
            await page.EvaluateAsync<string>("(s => `${s.outlineStyle} ${s.outlineWidth}`)(getComputedStyle(document.activeElement))"));
    }

    [Fact]
    public async Task Takes_the_focus_to_the_part_that_was_chosen()
    {
        await using var page = await chromium.OpenAsync(Pages.Two);

        await page["nav a", "Cost"].FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForSelectorAsync("#view-cost:not([hidden])");

        Assert.Equal(
            "H1 Cost",
            await page.EvaluateAsync<string>("`${document.activeElement.tagName} ${document.activeElement.textContent}`"));
    }
}
