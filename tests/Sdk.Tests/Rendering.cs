using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Offline;

namespace Groundwork.Sdk.Tests;

/// <summary>Renders small programs in the offline engine.</summary>
static class Rendering
{
    public const string Prefix = "urn:pulumi:dev::shop::";

    public static RenderRequest Request { get; } = new()
    {
        Project = "shop",
        Stack = "dev",
        RootDirectory = AppContext.BaseDirectory,
        Config = ImmutableDictionary<string, string>.Empty,
    };

    public static Task<RenderResult> Run(Action program) => Run(Request, program);

    public static Task<RenderResult> Run(RenderRequest request, Action program) =>
        OfflineEngine.RenderAsync(request, () => Deployment.RunAsync(program), TestContext.Current.CancellationToken);

    public static Task<RenderResult> Run(Func<Task<IDictionary<string, object?>>> program) =>
        OfflineEngine.RenderAsync(Request, () => Deployment.RunAsync(program), TestContext.Current.CancellationToken);

    /// <summary>The stack of a program that must not fail.</summary>
    public static async Task<RenderedStack> Stack(Action program)
    {
        var result = await Run(program);

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message));
        return result.Stack!;
    }

    public static ResourceState Named(this RenderedStack stack, string name) =>
        Assert.Single(stack.Resources.Where(r => r.Name == name).OrderByDescending(static r => r.Custom).Take(1));

    public static PropertyValue Input(this RenderedStack stack, string name, string key) => stack.Named(name).Inputs[key];
}
