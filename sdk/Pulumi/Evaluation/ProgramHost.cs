using Pulumi.Offline;

namespace Pulumi.Evaluation;

/// <summary>Runs the program that <see cref="Deployment"/>'s <c>RunAsync</c> is given, in the offline host of the current flow.</summary>
static class ProgramHost
{
    public static Task<int> RunAsync(Func<Stack> createStack)
    {
        if (OfflineHost.Current is { } host)
        {
            return host.RunAsync(createStack);
        }

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR")))
        {
            Console.Error.WriteLine(
                "This program is built with the offline Pulumi SDK, which never deploys. Set PulumiSdk=official, build, run again.");
            return Task.FromResult(1);
        }

        throw new InvalidOperationException(
            "Program run without the Pulumi engine available; re-run using the `pulumi` CLI (built with PulumiSdk=official), or preview it "
                + "with `groundwork preview`.");
    }
}
