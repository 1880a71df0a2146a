using Groundwork.Plan;

namespace Groundwork.Sdk.Tests;

/// <summary>Several stacks at once, and the same stack again.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Renders_stacks_at_once_as_one_by_one()
    {
        var alone = new List<RenderedStack>();
        for (var i = 0; i < 6; i++)
        {
            alone.Add((await Run(i)).Stack!);
        }

        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(Run));

        Assert.Equal(alone, together.Select(static r => r.Stack!));
        Assert.All(together, static (r, i) => Assert.Equal([$"stack {i}"], r.Diagnostics.Select(static d => d.Message)));
    }

    [Fact]
    public async Task Keeps_what_is_registered_in_the_background()
    {
        var stack = await Rendering.Stack(static () =>
        {
            for (var i = 0; i < 200; i++)
            {
                _ = new Bucket($"b{i}", new()
                {
                    Name = Output.Create(Task.Run(static async () =>
                {
                    await Task.Yield();
                    return "n";
                }))
                });
            }
        });

        Assert.Equal(201, stack.Resources.Length);
    }

    static Task<Pulumi.Offline.RenderResult> Run(int i) => Rendering.Run(Rendering.Request with { Stack = $"s{i}" }, () =>
    {
        Console.WriteLine($"stack {i}");
        Output<string> previous = Output.Create("first");
        for (var n = 0; n < 50; n++)
        {
            previous = new Bucket($"b{n}", new() { Name = previous, Size = i }).Id;
        }
    });
}
