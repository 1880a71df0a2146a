using System.Collections.Frozen;
using Groundwork.Plan;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Policies.Engine;

/// <summary>Runs the pack. It is safe to use from several threads.</summary>
public sealed class PolicyEngine
{
    /// <summary>From so many resources on, several threads are worth what they cost.</summary>
    const int Many = 2_000;

    const string Untargeted = "The resource has no inputs: this update doesn't target it.";

    readonly RuleCatalog _catalog;
    readonly PolicyOptions _options;
    readonly RuleContext _context;
    readonly ExemptionBook _exemptions;
    readonly FrozenDictionary<string, Level> _levels;

    /// <summary>An engine for one stack.</summary>
    /// <param name="options">How it is judged.</param>
    /// <param name="catalog">The rules. Default: the pack's own.</param>
    public PolicyEngine(PolicyOptions options, RuleCatalog? catalog = null)
    {
        (_catalog, _options, _context) = (catalog ?? RuleCatalog.Default, options, options.Context);
        _exemptions = new(options, _catalog);
        _levels = _catalog.Rules.ToFrozenDictionary(static r => r.Id, options.LevelOf, StringComparer.Ordinal);
    }

    /// <summary>What the pack says of a stack.</summary>
    public static PolicyReport Evaluate(RenderedStack stack, PolicyOptions options) => new PolicyEngine(options).Evaluate(stack);

    /// <summary>What the rules say of a stack.</summary>
    public PolicyReport Evaluate(RenderedStack stack)
    {
        var tally = new TallySheet();
        var resources = StackReader.Resources(stack, _context);
        var judgements = stack.Resources.Length < Many ? resources.Select(JudgeOne) : resources.AsParallel().AsOrdered().Select(JudgeOne);
        foreach (var judgement in judgements)
        {
            tally.Add(judgement);
        }

        tally.Add(Judge(StackReader.View(stack, _context)));
        return tally.ToReport(_catalog, _levels);

        Judgement[] JudgeOne(ResourceInputs resource) => [.. Judge(resource, urn => stack.Find(urn)?.Parent)];
    }

    /// <summary>What rules get to know beside the resources.</summary>
    public RuleContext Context => _context;

    /// <summary>The level of a rule here.</summary>
    public Level LevelOf(Rule rule) => _levels[rule.Id];

    /// <summary>What the resource rules say of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="parentOf">The parent of a resource, where known.</param>
    public IEnumerable<Judgement> Judge(ResourceInputs resource, Func<Urn, Urn?> parentOf)
    {
        var subject = ReferenceEquals(resource.Context, _context) ? resource : resource with { Context = _context };
        var isUntargeted = IsUntargeted(subject);
        foreach (var rule in _catalog.For(subject.Type, subject.Custom))
        {
            if (_levels[rule.Id] != Level.Disabled)
            {
                yield return isUntargeted
                    ? new(rule, Outcome.NotApplicable, [], Untargeted) { Subject = subject.Urn }
                    : Judge(rule, () => rule.Evaluate(subject), subject.Urn, parentOf);
            }
        }
    }

    /// <summary>What the stack rules say of a stack; last of all, what is wrong with the exemptions.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="sideBySide">Whether to use several threads, whose stacks don't take properties nested thousands deep.</param>
    public IEnumerable<Judgement> Judge(StackView stack, bool sideBySide = false)
    {
        var isPartial = stack.Resources.Any(IsUntargeted);
        var rules = _catalog.StackRules.Where(r => !ExemptionBook.IsHygiene(r.Id) && _levels[r.Id] != Level.Disabled).ToArray();
        foreach (var judgement in sideBySide ? rules.AsParallel().AsOrdered().Select(JudgeWhole) : rules.Select(JudgeWhole))
        {
            yield return judgement;
        }

        if (_catalog.Find(ExemptionBook.HygieneRule) is StackRule hygiene && _levels[hygiene.Id] != Level.Disabled)
        {
            var root = stack.Root?.Urn ?? default;
            var faults = stack.WithExemptionFaults(_exemptions.Faults(root));
            yield return Judge(hygiene, () => hygiene.Evaluate(faults), root, static _ => null);
        }

        Judgement JudgeWhole(StackRule rule) => Judge(
            rule,
            () => isPartial ? Unproven(rule.Evaluate(stack)) : rule.Evaluate(stack),
            stack.Root?.Urn ?? default,
            urn => stack.Find(urn)?.Parent);
    }

    /// <summary>What a remediating rule makes of a resource; null where it leaves it as it is or fails.</summary>
    public ResourceInputs? Remediate(ResourceRule rule, ResourceInputs resource)
    {
        try
        {
            var subject = resource with { Context = _context };
            return rule.Evaluate(subject).Outcome == Outcome.Violated ? rule.Remediate(subject) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Whether any rule may mend resources of <paramref name="type"/>.</summary>
    public bool MayRemediate(string type) =>
        _catalog.For(type, true).Concat(_catalog.For(type, false)).Any(r => _levels[r.Id] == Level.Remediate);

    /// <summary>The rules that may mend a resource: their level is remediate.</summary>
    public IEnumerable<ResourceRule> Remediating(ResourceInputs resource) =>
        IsUntargeted(resource) ? [] : _catalog.For(resource.Type, resource.Custom).Where(r => _levels[r.Id] == Level.Remediate);

    bool IsUntargeted(ResourceInputs resource) =>
        _options.EmptyMeansUntargeted
        && resource.Custom
        && resource.Properties.Count == 0
        && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal);

    static RuleResult Unproven(RuleResult result) => result.Outcome != Outcome.Violated
        ? result
        : result with
        {
            Outcome = Outcome.Undetermined,
            Violations = [],
            Undetermined = result.Undetermined.AddRange(result.Violations.Select(static v => v with
            {
                Message = $"Not proven, as this update doesn't target every resource: {v.Message}",
            })),
        };

    Judgement Judge(Rule rule, Func<RuleResult> evaluate, Urn urn, Func<Urn, Urn?> parentOf)
    {
        var level = _levels[rule.Id];
        RuleResult result;
        try
        {
            result = evaluate();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The exception's own text may hold a property's value.
            var failure = $"The rule {rule.Id} failed internally ({e.GetType().Name}).";
            var failureLevel = rule.Metadata.Severity == Severity.Critical ? level : Level.Advisory;
            return new(rule, null, [new(rule, PolicyFindingKind.RuleError, urn, PropertyPath.Root, failure, failureLevel)], null)
            {
                Subject = urn,
            };
        }

        if (result.Violations.IsEmpty && result.Undetermined.IsEmpty)
        {
            return new(rule, result.Outcome, [], result.Reason) { Subject = urn };
        }

        var violations = result.Violations.Select(f => ToFinding(rule, PolicyFindingKind.Violation, f, level, urn));
        var unknowns = result.Undetermined.Select(f => ToFinding(rule, PolicyFindingKind.Undetermined, f, Level.Advisory, urn));
        return new(rule, result.Outcome, [.. violations.Concat(unknowns).Select(f => _exemptions.Apply(f, parentOf))], result.Reason)
        {
            Subject = urn,
        };
    }

    static PolicyFinding ToFinding(Rule rule, PolicyFindingKind kind, Finding finding, Level level, Urn urn) =>
        new(rule, kind, finding.Urn.IsEmpty ? urn : finding.Urn, finding.Path, finding.Message, level);
}
