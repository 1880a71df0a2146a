using Groundwork.Stacks.TradingBot;

namespace Groundwork.Stacks.Tests;

/// <summary>Runs the program as Pulumi does.</summary>
static class Systems
{
    internal static Task<TestProgram> Run(string stack, bool isPreview = true) => Run(stack, StackFiles.Config(stack), isPreview);

    internal static Task<TestProgram> Run(string stack, Dictionary<string, string> config, bool isPreview = true) =>
        TestProgram.Run(options => new TradingBotStack(options), isPreview, stack, config);

    /// <summary>Message of the error that a config ends with, before any resource is made.</summary>
    internal static async Task<string> ErrorOf(string stack, Dictionary<string, string> config)
    {
        var (error, made) = await TestProgram.RunToFailure(options => new TradingBotStack(options), stack, config);
        Assert.Empty(made);

        return error.Message;
    }
}
