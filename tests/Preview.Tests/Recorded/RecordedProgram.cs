using System.Collections.Immutable;
using System.Reflection;
using Groundwork.Plan;
using Groundwork.Plan.State;
using Groundwork.Plan.Tests;
using Pulumi.Offline;

namespace Groundwork.Preview.Tests.Recorded;

/// <summary>The recorded program, rendered by the offline SDK, and what the real engine stored of its first version.</summary>
static class RecordedProgram
{
    public static StackState State { get; } = StateReader.ReadFile(Fixture.PathOf("recorded/1-state.export.json"));

    public static RenderedStack One { get; } = Render("1");

    public static RenderedStack Two { get; } = Render("2");

    // The program asks the environment for its version; the two are rendered one after the other.
    static RenderedStack Render(string version)
    {
        Environment.SetEnvironmentVariable("RECORDED_VERSION", version);
        var program = Assembly.Load("Recorded").EntryPoint!;
        var result = OfflineEngine.RenderAsync(
            new() { Project = "recorded", Stack = "dev", RootDirectory = ".", Config = ImmutableDictionary<string, string>.Empty },
            () => Task.FromResult((int)program.Invoke(null, [Array.Empty<string>()])!)).GetAwaiter().GetResult();
        return result is { ExitCode: 0, Stack: { } stack }
            ? stack
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
    }
}
