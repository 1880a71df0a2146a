using Groundwork.Sdk.Generator;
using Groundwork.Sdk.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Groundwork.Generator.Tests;

public sealed class CachingTests
{
    [Fact]
    public void An_unrelated_edit_runs_nothing_again()
    {
        var driver = GeneratorRun.Over(GeneratorRun.Schema).Run(GeneratorRun.Empty);

        var edited = GeneratorRun.Empty.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class Unrelated;", cancellationToken: TestContext.Current.CancellationToken));
        var result = driver.Run(edited).GetRunResult().Results[0];

        string[] steps = [ProviderGenerator.SchemaStep, ProviderGenerator.ModulesStep, ProviderGenerator.ProviderStep];
        Assert.All(steps, step => Assert.All(Reasons(result, step), static r => Assert.Equal(IncrementalStepRunReason.Cached, r)));
        Assert.All(
            result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs),
            static o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    [Fact]
    public void A_schema_that_says_the_same_writes_nothing_again()
    {
        var driver = GeneratorRun.Over(GeneratorRun.Schema).Run(GeneratorRun.Empty);

        var result = driver.With(GeneratorRun.Schema + "\n").Run(GeneratorRun.Empty).GetRunResult().Results[0];

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, ProviderGenerator.SchemaStep));
        Assert.All(Reasons(result, ProviderGenerator.ModulesStep), static r => Assert.Equal(IncrementalStepRunReason.Cached, r));
        Assert.All(Reasons(result, ProviderGenerator.ProviderStep), static r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void A_change_in_one_module_leaves_the_others()
    {
        var driver = GeneratorRun.Over(GeneratorRun.Schema).Run(GeneratorRun.Empty);

        var changed = GeneratorRun.Schema.Replace("\"COLD\"", "\"ICY\"", StringComparison.Ordinal);
        var result = driver.With(changed).Run(GeneratorRun.Empty).GetRunResult().Results[0];

        var reasons = result.TrackedSteps[ProviderGenerator.ModulesStep].SelectMany(static s => s.Outputs)
            .ToDictionary(static o => ((ModuleModel)o.Value).Namespace, static o => o.Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, reasons["Pulumi.Test.Storage"]);
        Assert.Equal(IncrementalStepRunReason.Unchanged, reasons["Pulumi.Test.Dns"]);
        Assert.Equal(IncrementalStepRunReason.Unchanged, reasons["Pulumi.Test"]);
    }

    static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(static s => s.Outputs).Select(static o => o.Reason);
}
