using Groundwork.Report.Browser.Tests;
using Groundwork.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Groundwork.Report.Browser.Tests;

/// <summary>The browser of the machine, started once for all tests; without one they are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    readonly SemaphoreSlim _starting = new(1);
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("groundwork-report-");
    IPlaywright? _playwright;
    IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
        _starting.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A page opened from a file, as an auditor would.</summary>
    internal async Task<ReportPage> OpenAsync(byte[] html, string at = "", BrowserNewContextOptions? options = null)
    {
        var browser = await StartAsync();
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():n}.html");
        await File.WriteAllBytesAsync(file, html);
        var context = await browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout((float)Patience.Longest.TotalMilliseconds);
        var page = new ReportPage(await context.NewPageAsync(), new Uri(file));
        await page.GoAsync(at);
        return page;
    }

    async Task<IBrowser> StartAsync()
    {
        var path = Tool.Require("chromium");
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Timeout = (float)Patience.Longest.TotalMilliseconds,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--no-first-run",
                ],
            });
        }
        finally
        {
            _ = _starting.Release();
        }
    }
}
