namespace Groundwork.Policies.Mutation.Tests;

/// <summary>What the pack says of the stacks as they are.</summary>
public sealed class UnmutatedStackTests
{
    [Theory]
    [InlineData("dev", StackEnvironment.Dev)]
    [InlineData("staging", StackEnvironment.Staging)]
    [InlineData("prod", StackEnvironment.Prod)]
    public async Task Breaks_no_mandatory_rule_without_exemption(string name, StackEnvironment environment)
    {
        var rendering = await Stacks.RenderAsync(name);

        var report = PolicyEngine.Evaluate(rendering.Stack!, new() { Environment = environment, Today = new(2026, 12, 1) });

        var failures = report.Failures.Select(static f => $"{f.Rule.Id} {f.Urn.Name} {f.Path}: {f.Message}").ToArray();
        Assert.True(failures.Length == 0, $"{name} breaks mandatory rules:\n{string.Join('\n', failures)}");
    }

    [Theory]
    [InlineData("dev", StackEnvironment.Dev)]
    [InlineData("staging", StackEnvironment.Staging)]
    [InlineData("prod", StackEnvironment.Prod)]
    public async Task Makes_no_rule_fail(string name, StackEnvironment environment)
    {
        var rendering = await Stacks.RenderAsync(name);

        var report = PolicyEngine.Evaluate(rendering.Stack!, new() { Environment = environment, Today = new(2026, 12, 1) });

        Assert.DoesNotContain(report.Findings, static f => f.Kind == PolicyFindingKind.RuleError);
    }
}
