using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Policies.Mutation.Tests;

/// <summary>
/// Tells whether the pack catches a mutant of one stack. Only the rules that can say something else are asked: the resource rules of
/// the mutated resource, then the stack rules, until one objects.
/// </summary>
sealed class Judge
{
    readonly RuleCatalog _catalog = RuleCatalog.Default;
    readonly RuleContext _context;
    readonly PolicyEngine _engine;
    readonly RenderedStack _stack;
    readonly ImmutableArray<ResourceInputs> _resources;
    readonly ImmutableArray<StackRule> _stackRules;
    readonly HashSet<(string Rule, Urn Urn, string Path)> _known;

    public Judge(RenderedStack stack, PolicyOptions options)
    {
        (_stack, _engine) = (stack, new PolicyEngine(options));
        _context = _engine.Context;
        _resources = StackReader.View(stack, _context).Resources;
        _stackRules = [.. _catalog.StackRules.Where(IsMandatory)];
        _known = [.. _engine.Evaluate(stack).Findings.Select(static f => (f.Rule.Id, f.Urn, $"{f.Path}"))];
    }

    /// <summary>The rule that catches the mutant; null where none does.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="order">The stack rules in the order to ask them; the one that objects is moved to the front.</param>
    public Rule? CaughtBy(Mutant mutant, List<StackRule> order)
    {
        var after = mutant.After is { } state ? Inputs(state) : null;
        if (after is not null && ByResourceRules(after) is { } resourceRule)
        {
            return resourceRule;
        }

        var resources = _resources.Where(r => r.Urn != mutant.Before.Urn).Concat(after is null ? [] : [after]);
        if (mutant.Before.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            var provided = resources
                .Select(r => _stack.Find(r.Urn)?.Provider == mutant.Before.Urn
                    ? r with { Provider = after?.Properties ?? Plan.Values.MapValue.Empty }
                    : r)
                .ToArray();
            if (provided.Select(ByResourceRules).FirstOrDefault(static rule => rule is not null) is { } rule)
            {
                return rule;
            }

            resources = provided;
        }

        return ByStackRules(new StackView(resources, _context), order);
    }

    /// <summary>The mandatory stack rules.</summary>
    public List<StackRule> StackRules() => [.. _stackRules];

    ResourceInputs Inputs(ResourceState state)
    {
        var provider = state.Provider is { } urn ? _stack.Find(urn)?.Inputs : null;
        var inputs = ResourceInputs.From(state, provider ?? Plan.Values.MapValue.Empty, _context);
        return state.Custom && state.Outputs.Count == 0 ? inputs : inputs with { Properties = state.Outputs };
    }

    ResourceRule? ByResourceRules(ResourceInputs resource) =>
        _catalog.For(resource.Type, resource.Custom).FirstOrDefault(rule => IsMandatory(rule)
            && Objects(rule, rule.Evaluate(resource), resource.Urn));

    StackRule? ByStackRules(StackView stack, List<StackRule> order)
    {
        var root = stack.Root?.Urn ?? default;
        var index = order.FindIndex(rule => Objects(rule, rule.Evaluate(stack), root));
        if (index < 0)
        {
            return null;
        }

        var caught = order[index];
        order.RemoveAt(index);
        order.Insert(0, caught);
        return caught;
    }

    bool Objects(Rule rule, RuleResult result, Urn urn) =>
        result.Violations.Any(f => !_known.Contains((rule.Id, f.Urn.IsEmpty ? urn : f.Urn, $"{f.Path}")));

    bool IsMandatory(Rule rule) => _engine.LevelOf(rule) is Level.Mandatory or Level.Remediate;
}
