using Groundwork.Policies.Engine;
using Groundwork.Preview.Tests;

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
    public async Task Names_a_broken_rule_once_with_the_first_three_resources_and_how_to_mend_it()
    {
        var stack = Audits.Stack([.. Enumerable.Range(0, 5)
            .Select(static i => Audits.Resource("gcp:compute/subnetwork:Subnetwork", $"bare-{(char)('a' + i)}"))]);
        var judged = ChangedSample.Compare(stack, stack) with
        {
            Policies = PolicyEngine.Evaluate(stack, new() { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21) }),
        };
        await using var page = await chromium.OpenAsync(Pages.Of(Audits.Of(judged)));

        var rules = await page["#view-summary .dangers li", "gcp-subnet-private-google-access"].AllInnerTextsAsync();

        var rule = Assert.Single(rules);
        Assert.Contains("5 resources", rule, StringComparison.Ordinal);
        Assert.Contains("bare-c \u00b7 privateIpGoogleAccess must be true, got nothing.", rule, StringComparison.Ordinal);
        Assert.DoesNotContain("bare-d", rule, StringComparison.Ordinal);
        Assert.Contains("and 2 more, in Controls", rule, StringComparison.Ordinal);
        Assert.Contains("To mend: Set privateIpGoogleAccess to true.", rule, StringComparison.Ordinal);
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
