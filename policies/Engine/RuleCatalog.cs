using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Groundwork.Policies.Engine;

/// <summary>The rules of the pack, found by discovery: every concrete rule class there is.</summary>
public sealed class RuleCatalog
{
    static readonly Lazy<RuleCatalog> Pack = new(static () => Discover(typeof(RuleCatalog).Assembly));

    readonly FrozenDictionary<string, Rule> _byId;
    readonly ConcurrentDictionary<(string Type, bool Custom), ImmutableArray<ResourceRule>> _byType = [];

    /// <summary>A catalogue of <paramref name="rules"/>; an id given twice is an <see cref="ArgumentException"/>.</summary>
    public RuleCatalog(params IEnumerable<Rule> rules)
    {
        Rules = [.. rules.OrderBy(static r => r.Id, StringComparer.Ordinal)];
        for (var i = 1; i < Rules.Length; i++)
        {
            if (Rules[i - 1].Id == Rules[i].Id)
            {
                throw new ArgumentException(
                    $"The id '{Rules[i].Id}' is taken by both {Rules[i - 1].GetType().Name} and {Rules[i].GetType().Name}.",
                    nameof(rules));
            }
        }

        ResourceRules = [.. Rules.OfType<ResourceRule>()];
        StackRules = [.. Rules.OfType<StackRule>()];
        _byId = Rules.ToFrozenDictionary(static r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The pack's own rules.</summary>
    public static RuleCatalog Default => Pack.Value;

    /// <summary>All rules, ordered by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rules about one resource, ordered by id.</summary>
    public ImmutableArray<ResourceRule> ResourceRules { get; }

    /// <summary>The rules about a whole stack, ordered by id.</summary>
    public ImmutableArray<StackRule> StackRules { get; }

    /// <summary>The rules in an assembly.</summary>
    public static RuleCatalog Discover(Assembly assembly) => new(
        assembly.GetTypes()
            .Where(static t => t is { IsAbstract: false, IsClass: true } && t.IsSubclassOf(typeof(Rule)))
            .Select(static t => (Rule)Activator.CreateInstance(t)!));

    /// <summary>The rule with that id, or null.</summary>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The rules that judge a resource of <paramref name="type"/>.</summary>
    public ImmutableArray<ResourceRule> For(string type, bool custom) =>
        _byType.GetOrAdd((type, custom), key => [.. ResourceRules.Where(r => r.Metadata.AppliesTo.Match(key.Type, key.Custom))]);
}
