using System.Globalization;

namespace Groundwork.Report.Browser.Tests;

public sealed class SizeTests(Chromium chromium)
{
    static readonly Lazy<byte[]> Thousand = new(static () => Pages.Many(1_000));

    static readonly Lazy<byte[]> TenThousand = new(static () => Pages.Many(10_000));

    [Fact]
    public async Task Is_ready_within_a_second_of_a_thousand_resources()
    {
        await using var page = await chromium.OpenAsync(Thousand.Value);

        var milliseconds = await ReadyAsync(page);

        Note($"1,000 resources: {Thousand.Value.Length / 1024} KiB, ready after {milliseconds:0} ms");
        Assert.InRange(Thousand.Value.Length, 1, 2 << 20);
        Assert.InRange(milliseconds, 1, 1_000);
    }

    [Fact]
    public async Task Is_usable_with_ten_thousand()
    {
        await using var page = await chromium.OpenAsync(TenThousand.Value);
        var ready = await ReadyAsync(page);

        await page.ShowAsync("resources");
        var answer = await page.EvaluateAsync<double>(
            """
            async () => {
              const search = document.getElementById("q");
              const times = [];
              for (const text of ["warm", "subnet-77", "10.3", "nothing at all", "include_all", "subnet-9999"]) {
                search.value = text;
                const start = performance.now();
                const count = document.querySelector("#view-resources .count");
                const changed = new Promise((done) => new MutationObserver((_, o) => { o.disconnect(); done(); })
                  .observe(count, { childList: true, characterData: true, subtree: true }));
                search.dispatchEvent(new Event("input"));
                await changed;
                times.push(performance.now() - start);
              }
              return times.slice(1).sort((a, b) => a - b)[2];
            }
            """);
        var drawing = await page.EvaluateAsync<double>(
            "() => { const start = performance.now(); location.hash = '#topology'; return new Promise((done) => "
                + "addEventListener('hashchange', () => requestAnimationFrame(() => done(performance.now() - start)), { once: true })); }");

        Note($"10,000 resources: {TenThousand.Value.Length / 1024} KiB, ready after {ready:0} ms");
        Note($"a search takes {answer:0} ms, topology drawn in {drawing:0} ms");
        Assert.Equal(["subnet-9999"], await page.ListedAsync());
        Assert.InRange(TenThousand.Value.Length, 1, 20 << 20);
        Assert.InRange(ready, 1, 10_000);
        Assert.InRange(answer, 0, 200);
        Assert.InRange(drawing, 0, 2_000);
        Assert.Empty(page.Complaints);
    }

    // The pause before a search starts, so that it doesn't run for every letter, counts as waiting, too.
    static Task<double> ReadyAsync(ReportPage page) =>
        page.EvaluateAsync<double>("performance.getEntriesByName('groundwork-ready')[0].startTime");

    static void Note(FormattableString text) =>
        TestContext.Current.TestOutputHelper?.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
