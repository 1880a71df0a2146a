using Microsoft.Playwright;

namespace Groundwork.Report.Browser.Tests;

/// <summary>A report in the browser, and what was heard of it.</summary>
sealed class ReportPage : IAsyncDisposable
{
    public static readonly string[] Views = ["summary", "topology", "resources", "controls", "access", "recovery", "cost", "provenance"];

    readonly Uri _file;

    public ReportPage(IPage page, Uri file)
    {
        Page = page;
        _file = file;
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, message) => Complain(true, message);
        page.Request += (_, request) => Ask(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions of scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What was asked for besides the file itself.</summary>
    public List<string> Requests { get; } = [];

    public ILocator this[string selector] => Page.Locator(selector);

    public ILocator this[string selector, string text] => Page.Locator(selector, new() { HasText = text });

    public async Task GoAsync(string at)
    {
        await Page.GotoAsync(_file.AbsoluteUri + at);
        await Page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Goes to a part of the report by its link.</summary>
    public async Task ShowAsync(string view)
    {
        await Page.ClickAsync($"nav a[href='#{view}']");
        await Page.WaitForSelectorAsync($"#view-{view}:not([hidden])");
    }

    /// <summary>The names of the resources that are listed.</summary>
    public async Task<IReadOnlyList<string>> ListedAsync() => await this["#view-resources .rows .name"].AllTextContentsAsync();

    public Task<T> EvaluateAsync<T>(string script) => Page.EvaluateAsync<T>(script);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    void Complain(bool isComplaint, string text)
    {
        if (isComplaint)
            Complaints.Add(text);
    }

    void Ask(string url)
    {
        if (!url.StartsWith(_file.AbsoluteUri, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
            Requests.Add(url);
    }
}
