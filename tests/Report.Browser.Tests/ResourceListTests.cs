namespace Groundwork.Report.Browser.Tests;

public sealed class ResourceListTests(Chromium chromium)
{
    [Theory]
    [InlineData("mtu", "updated")]
    [InlineData("REGIONAL", "updated")]
    [InlineData("dashboard TEXTS", "texts")]
    [InlineData("five", "texts")]
    public async Task Finds_names_types_properties_and_values(string words, string name)
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev");

        await page["#q"].FillAsync(words);

        await page["#view-resources .count", "1 of "].WaitForAsync();
        Assert.Equal([name], await page.ListedAsync());
    }

    [Fact]
    public async Task Says_how_many_were_found()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources");

        await page["#q"].FillAsync("nothing is called so");

        await page["#view-resources .count", "0 of "].WaitForAsync();
        Assert.Empty(await page.ListedAsync());
    }

    [Theory]
    [InlineData("stack", "dev", "updated", "database")]
    [InlineData("operation", "create", "created", "updated")]
    [InlineData("operation", "changed", "updated", "same")]
    [InlineData("severity", "critical", "replaced", "same")]
    [InlineData("component", "Shop/shop", "updated", "database")]
    [InlineData("type", "gcp:compute:Network", "updated", "created")]
    public async Task Keeps_what_a_filter_lets_pass(string filter, string value, string kept, string gone)
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources");

        await page[$"select[data-filter={filter}]"].SelectOptionAsync(value);

        var listed = await page.ListedAsync();
        Assert.Contains(kept, listed);
        Assert.DoesNotContain(gone, listed);
        Assert.Contains(
            $"{filter}={value.Replace(":", "%3A", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)}",
            page.Page.Url,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_as_it_was_when_its_address_is_opened_again()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev&operation=update&q=mtu");

        Assert.Equal(["updated"], await page.ListedAsync());
        Assert.Equal("mtu", await page["#q"].InputValueAsync());
        Assert.Equal("update", await page["select[data-filter=operation]"].InputValueAsync());
    }

    [Fact]
    public async Task Clears_all_filters_at_once()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev&operation=update&q=mtu");

        await page["#view-resources button", "Clear"].ClickAsync();

        Assert.Equal(100, (await page.ListedAsync()).Count);
        Assert.EndsWith("#resources", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_next_portion_on_demand()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources");

        await page["#view-resources > button"].ClickAsync();

        Assert.Equal(200, (await page.ListedAsync()).Count);
    }

    [Fact]
    public async Task Shows_both_sides_of_a_change()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev&q=mtu");

        // What was found alone is open.
        var change = await page["#view-resources .changes > li", "routingMode"].InnerTextAsync();
        Assert.Contains(
            "Before: GLOBAL",
            change.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("REGIONAL", change, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masks_a_secret_on_both_sides()
    {
        await using var page = await chromium.OpenAsync(Pages.Two, "#resources?stack=dev&q=SecretVersion");

        var change = await page["#view-resources .changes > li", "changed"].InnerTextAsync();
        Assert.Contains("[secret]", change, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", await page.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
