namespace Groundwork.Policies.Mutation.Tests;

/// <summary>Everything in the production stack that can be made worse, made worse: somebody must notice.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    const double LeastScore = 0.95;

    static readonly Lazy<Task<MutationRun>> Run = new(RunAsync);

    [Fact]
    public async Task Ninety_five_of_a_hundred_mutants_are_caught()
    {
        var run = await Run.Value;

        var summary = run.Summary();
        output.WriteLine(summary);
        WriteArtifacts(run, summary);
        Assert.True(run.Score >= LeastScore, summary);
    }

    [Fact]
    public async Task Every_immaterial_entry_covers_something()
    {
        var run = await Run.Value;

        Assert.True(run.Unused.IsEmpty, $"immaterial.yaml has entries that cover nothing; take them out:\n{string.Join('\n', run.Unused)}");
    }

    [Fact]
    public async Task Every_input_of_every_resource_is_mutated()
    {
        var run = await Run.Value;
        var rendering = await Stacks.RenderAsync("prod");

        var mutated = run.Results.Select(static r => (r.Mutant.Before.Urn, r.Mutant.Place)).ToHashSet();
        var missed = rendering.Stack!.Resources.SelectMany(r => Sites.Of(r, rendering.Schemas)
            .Where(site => site.Default is null && !mutated.Contains((r.Urn, site.Place)))
            .Select(site => $"{r.Name} {site.Place}"));
        Assert.Empty(missed);
    }

    static async Task<MutationRun> RunAsync()
    {
        var rendering = await Stacks.RenderAsync("prod");
        var options = new PolicyOptions { Environment = StackEnvironment.Prod, Today = new(2026, 12, 1) };
        return MutationRun.Of(rendering.Stack!, rendering.Schemas, options, [.. ImmaterialInputs.Load()]);
    }

    static void WriteArtifacts(MutationRun run, string summary)
    {
        var folder = Path.Combine(Stacks.Root, "artifacts", "mutation");
        _ = Directory.CreateDirectory(folder);
        WriteAtomically(Path.Combine(folder, "summary.txt"), summary);
        WriteAtomically(
            Path.Combine(folder, "mutants.txt"),
            string.Concat(run.Results.Select(static r => $"{r.Fate,-10} {r.Mutant}  [{r.Why}]\n")));
    }

    static void WriteAtomically(string path, string text)
    {
        var partial = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(partial, text);
        File.Move(partial, path, overwrite: true);
    }
}
