using System.Diagnostics;

namespace Groundwork.TestKit;

/// <summary>
/// The one time limit of all tests. It ends a test that hangs, and is far beyond what a slow and busy
/// machine needs: no test passes or fails by it.
/// </summary>
public static class Patience
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a test waits for what certainly comes.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Waits until something is so, which no event tells: a file of another process, for instance.</summary>
    /// <param name="condition">Whether it is so.</param>
    /// <param name="what">What is waited for, such as <c>the server listens</c>.</param>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var began = Stopwatch.GetTimestamp(); !condition(); await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken))
            Assert.True(
                Stopwatch.GetElapsedTime(began) < Longest,
                $"It hangs; this is not so after {Longest.TotalMinutes:0} minutes: {what}.");
    }

    /// <summary>
    /// Waits until a process has ended by itself; kills it and fails where it hangs. Whoever started it reads what it writes.
    /// </summary>
    public static async Task EndAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Longest);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
