namespace Groundwork.Report.Browser.Tests;

public sealed class TopologyTests(Chromium chromium)
{
    const string Replaced = "#view-topology .thing[aria-label^='replaced,']";
    const string Dependent = "#view-topology .thing[aria-label^='dependent,']";

    [Fact]
    public async Task Leads_to_the_resource_that_is_clicked()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=dev");

        await page[Replaced].ClickAsync();

        Assert.Equal(["replaced"], await page.ListedAsync());
        Assert.Contains(
            "aria-current=\"page\"",
            await page["nav a", "Resources"].EvaluateAsync<string>("e => e.outerHTML"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_change_by_a_sign_as_well_as_by_colour()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=dev");

        Assert.Equal("+-", await page[$"{Replaced} .mark"].TextContentAsync());
        Assert.Equal("replaced, DatabaseInstance, replace", await page[Replaced].GetAttributeAsync("aria-label"));
        Assert.Equal("-", await page["#view-topology .thing[aria-label^='deleted,'] .mark"].TextContentAsync());
    }

    [Fact]
    public async Task Draws_the_references_of_the_one_that_is_chosen()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=dev");

        await page[Dependent].FocusAsync();
        Assert.Equal(
            (1, 0),
            (await page["#view-topology .arrows .out"].CountAsync(), await page["#view-topology .arrows .in"].CountAsync()));

        await page[Replaced].FocusAsync();
        Assert.Equal(
            (0, 1),
            (await page["#view-topology .arrows .out"].CountAsync(), await page["#view-topology .arrows .in"].CountAsync()));
        Assert.Contains("near", await page[Dependent].GetAttributeAsync("class"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_the_references_of_changes_from_the_start()
    {
        await using var page = await chromium.OpenAsync(Pages.Sections, "#topology");

        Assert.NotEqual(0, await page["#view-topology .arrows path"].CountAsync());
    }

    [Fact]
    public async Task Walks_by_arrow_keys_and_opens_by_Enter()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=dev");
        await page["#view-topology .thing"].First.FocusAsync();

        var first = await page["#view-topology .thing.chosen"].GetAttributeAsync("aria-label");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        var next = await page["#view-topology .thing.chosen"].GetAttributeAsync("aria-label");
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.NotEqual(first, next);
        Assert.Equal([next![..next!.IndexOf(',', StringComparison.Ordinal)]], await page.ListedAsync());
    }

    [Fact]
    public async Task Has_one_stop_for_the_tab_key()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=prod");

        Assert.Equal(1, await page["#view-topology .thing[tabindex='0']"].CountAsync());
    }

    [Theory]
    [InlineData("+", "125 %")]
    [InlineData("-", "80 %")]
    public async Task Zooms_by_keys(string key, string scale)
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=prod");
        await page["#view-topology .thing"].First.FocusAsync();

        await page.Page.Keyboard.PressAsync(key);

        Assert.Equal(scale, await page["#view-topology output"].TextContentAsync());
    }

    [Fact]
    public async Task Zooms_by_buttons_and_the_wheel()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=prod");

        await page["button[aria-label='Zoom in']"].ClickAsync();
        Assert.Equal("125 %", await page["#view-topology output"].TextContentAsync());

        await page["#view-topology .window"].DispatchEventAsync(
            "wheel",
            new { deltaY = -300, ctrlKey = true, clientX = 600, clientY = 500, bubbles = true, cancelable = true });
        Assert.Equal("300 %", await page["#view-topology output"].TextContentAsync());
    }

    [Fact]
    public async Task Fits_as_a_whole_into_its_window()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=prod");

        await page["#view-topology button", "Whole"].ClickAsync();

        Assert.True(await page["#view-topology .window"].EvaluateAsync<bool>(
            "w => w.scrollWidth <= w.clientWidth + 1 && w.scrollHeight <= w.clientHeight + 40"));
    }

    [Fact]
    public async Task Is_moved_by_dragging_and_doesnt_take_that_for_a_click()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#topology?stack=prod");
        var box = (await page["#view-topology .window"].BoundingBoxAsync())!;

        await page.Page.Mouse.MoveAsync(box.X + 200, box.Y + 300);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + 200, box.Y + 150, new() { Steps = 5 });
        await page.Page.Mouse.UpAsync();

        Assert.Equal(150, await page["#view-topology .window"].EvaluateAsync<double>("w => w.scrollTop"), 2.0);
        Assert.Contains("#topology", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_found_from_a_resource()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev&q=DatabaseInstance&operation=replace");

        await page["#view-resources a", "Show in the topology"].ClickAsync();

        await page[$"{Replaced}.chosen"].WaitForAsync();
        Assert.Equal(1, await page["#view-topology .chosen"].CountAsync());
    }
}
