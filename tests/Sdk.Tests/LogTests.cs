using Groundwork.Plan;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 8, and what a program prints.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Becomes_a_message_about_its_resource()
    {
        var result = await Rendering.Run(static () =>
        {
            var bucket = new Bucket("b");
            Log.Debug("hidden");
            Log.Info("good", bucket);
            Log.Warn("hm");
        });

        Assert.Equal(
            [(Severity.Info, "good", "b"), (Severity.Warning, "hm", "")],
            result.Diagnostics.Select(static d => (d.Severity, d.Message, d.Urn?.Name ?? "")));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Fails_the_run_where_it_is_an_error()
    {
        var result = await Rendering.Run(static () => Log.Error("bad"));

        Assert.Equal((1, "bad"), (result.ExitCode, Assert.Single(result.Diagnostics).Message));
    }

    [Fact]
    public async Task Takes_an_exception_with_all_its_details()
    {
        var result = await Rendering.Run(static () => Log.Exception(new FormatException("bad")));

        Assert.Equal("System.FormatException: bad", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Takes_down_what_the_program_prints()
    {
        var result = await Rendering.Run(static () =>
        {
            Console.WriteLine("one");
            Console.Error.Write("tw");
            Console.Write("o\r\nthree");
        });

        Assert.Equal(["one", "two", "three"], result.Diagnostics.Select(static d => d.Message));
        Assert.All(result.Diagnostics, static d => Assert.Equal((DiagnosticKind.Program, Severity.Info), (d.Kind, d.Severity)));
    }
}
