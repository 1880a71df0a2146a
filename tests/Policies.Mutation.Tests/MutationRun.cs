using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Schema;
using Groundwork.Sdk.Checks;

namespace Groundwork.Policies.Mutation.Tests;

/// <summary>Every mutant of a stack, judged.</summary>
/// <param name="Results">Each mutant with what became of it, by resource and input.</param>
/// <param name="Unused">The entries of <c>immaterial.yaml</c> that cover nothing.</param>
sealed record MutationRun(ImmutableArray<MutationResult> Results, ImmutableArray<ImmaterialInput> Unused)
{
    /// <summary>The mutants that matter and that a provider would take.</summary>
    public IEnumerable<MutationResult> Judged => Results.Where(static r => r.Fate is MutantFate.Caught or MutantFate.Survived);

    /// <summary>Those that no mandatory rule objects to.</summary>
    public IEnumerable<MutationResult> Survivors => Results.Where(static r => r.Fate == MutantFate.Survived);

    /// <summary>The share that is caught, 0 to 1.</summary>
    public double Score => Judged.Count(static r => r.Fate == MutantFate.Caught) / (double)Judged.Count();

    /// <summary>Mutates every input of every resource that <paramref name="stack"/> manages.</summary>
    public static MutationRun Of(
        RenderedStack stack, SchemaCatalog schemas, PolicyOptions options, ImmutableArray<ImmaterialInput> immaterial)
    {
        var judge = new Judge(stack, options);
        var used = new bool[immaterial.Length];
        var results = stack.Resources
            .Where(static r => !r.External)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(Environment.ProcessorCount, 2))
            .Select(resource => Judged(resource))
            .SelectMany(static r => r)
            .ToImmutableArray();
        return new(results, [.. immaterial.Where((_, i) => !used[i])]);

        MutationResult[] Judged(ResourceState resource)
        {
            var order = judge.StackRules();
            return [.. Mutants.Of(resource, schemas).Select(mutant => Judge(mutant, order))];
        }

        MutationResult Judge(Mutant mutant, List<StackRule> order)
        {
            var index = Array.FindIndex(immaterial.AsSpan().ToArray(), entry => entry.Covers(mutant));
            if (index >= 0)
            {
                used[index] = true;
                return new(mutant, MutantFate.Immaterial, immaterial[index].Reason);
            }

            if (mutant.After is { } after && SchemaChecker.Check(after, schemas).Any(static d => d.Severity == Plan.Severity.Error))
            {
                return new(mutant, MutantFate.Refused, "The provider's schema refuses it.");
            }

            return judge.CaughtBy(mutant, order) is { } rule
                ? new(mutant, MutantFate.Caught, rule.Id)
                : new(mutant, MutantFate.Survived, "");
        }
    }

    /// <summary>The figures, and the survivors each.</summary>
    public string Summary()
    {
        var text = new StringBuilder();
        var counts = Results.CountBy(static r => r.Fate).ToDictionary();
        _ = text.Append(
                CultureInfo.InvariantCulture,
                $"mutants {Results.Length}: caught {counts.GetValueOrDefault(MutantFate.Caught)}, survived "
                    + $"{counts.GetValueOrDefault(MutantFate.Survived)}, ")
            .Append(
                CultureInfo.InvariantCulture,
                $"immaterial {counts.GetValueOrDefault(MutantFate.Immaterial)}, refused by the schema "
                    + $"{counts.GetValueOrDefault(MutantFate.Refused)}\n")
            .Append(CultureInfo.InvariantCulture, $"score {Score:P2}\n\nsurvivors:\n");
        foreach (var survivor in Survivors)
        {
            _ = text.Append(survivor.Mutant).Append('\n');
        }

        return text.ToString();
    }
}
