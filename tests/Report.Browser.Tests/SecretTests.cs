using Groundwork.Plan.Values;
using Groundwork.Preview.Output;
using Groundwork.Preview.Tests;

namespace Groundwork.Report.Browser.Tests;

public sealed class SecretTests(Chromium chromium)
{
    const string Secret = "pl4nted-s3cret";

    [Fact]
    public async Task Is_nowhere_in_the_page()
    {
        var old = Audits.Stack(Audits.Resource("gcp:sql/user:User", "user", ("password", new SecretValue($"{Secret}-0")), ("host", "a")));
        var wanted = Audits.Stack(
            Audits.Resource(
                "gcp:sql/user:User",
                "user",
                ("password", new SecretValue($"{Secret}-1")),
                ("host", $"leaked {Secret}-1 in text")),
            Audits.Resource("gcp:sql/user:User", $"named-{Secret}-1", ($"{Secret}-0", "x")));
        await using var page = await chromium.OpenAsync(
            Pages.Of(Audits.Of(ChangedSample.Compare(old, wanted)), Redactor.Of([old, wanted])),
            "#resources");

        await page["#view-resources summary"].First.ClickAsync();

        Assert.DoesNotContain(Secret, await page.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("[secret]", await page["main"].InnerTextAsync(), StringComparison.Ordinal);
    }
}
