using System.Collections.Concurrent;
using Groundwork.Plan;

namespace Groundwork.Policies.Exemptions;

/// <summary>The exemptions that hold for one stack, and which of them are used.</summary>
sealed class ExemptionBook
{
    public const string HygieneRule = "any-exemption-hygiene";

    readonly PolicyOptions _options;
    readonly List<Exemption> _valid = [];
    readonly List<string> _faults = [];
    readonly ConcurrentDictionary<Exemption, bool> _used = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Exemption>);

    public ExemptionBook(PolicyOptions options, RuleCatalog catalog)
    {
        _options = options;
        _faults.AddRange(options.Exemptions.Faults.Select(f => $"{options.Exemptions.Name}:{f.Line}:{f.Column}: {f.Message}"));
        foreach (var exemption in options.Exemptions.Exemptions.Where(e => e.IsFor(options.Environment)))
        {
            if (FaultOf(exemption, catalog) is { } fault)
            {
                _faults.Add(At(exemption, fault));
            }
            else
            {
                _valid.Add(exemption);
            }
        }
    }

    public static bool IsHygiene(string rule) => rule == HygieneRule;

    /// <summary>Days an exemption from a rule of that severity may last.</summary>
    public static int LongestDays(Severity severity) => severity switch
    {
        Severity.Critical => 14,
        Severity.High => 30,
        Severity.Medium => 90,
        _ => 180,
    };

    /// <summary>The finding, marked where an exemption covers it. One that is undetermined uses its exemption too.</summary>
    public PolicyFinding Apply(PolicyFinding finding, Func<Urn, Urn?> parentOf)
    {
        if (_valid.Count == 0 || finding.Kind == PolicyFindingKind.RuleError)
        {
            return finding;
        }

        var exemption = _valid.Find(e => e.Rule == finding.Rule.Id
            && (e.Path is null || e.Path == finding.Path.ToString())
            && e.Match.Matches(finding.Urn, parentOf));
        if (exemption is null)
        {
            return finding;
        }

        _used[exemption] = true;
        return finding.Kind == PolicyFindingKind.Violation ? finding with { ExemptedBy = exemption } : finding;
    }

    /// <summary>What is wrong with the exemptions, those that nothing used so far among it.</summary>
    public IEnumerable<Finding> Faults(Urn root) => _faults
        .Concat(_valid.Where(e => !_used.ContainsKey(e)).Select(
            e => At(e, "The exemption is not used: nothing that it matches breaks the rule. Delete it.")))
        .Select(message => new Finding(root, PropertyPath.Root, message));

    string? FaultOf(Exemption exemption, RuleCatalog catalog)
    {
        var rule = catalog.Find(exemption.Rule);
        var days = exemption.Expires.DayNumber - exemption.Created.DayNumber;
        return rule switch
        {
            null => "There is no such rule.",
            _ when IsHygiene(rule.Id) => "Nothing is exempt from this rule.",
            _ when days < 0 => "The exemption expires before it was created.",
            _ when exemption.Created > _options.Today => $"The exemption is created in the future, on {exemption.Created:yyyy-MM-dd}.",
            _ when exemption.Expires < _options.Today =>
                $"The exemption expired on {exemption.Expires:yyyy-MM-dd}. Mend what it exempts, or have it approved again.",
            _ when days > LongestDays(rule.Metadata.Severity) =>
                $"The exemption lasts {days} days; from a rule of {rule.Metadata.Severity.ToString().ToLowerInvariant()} severity it may "
                    + $"last {LongestDays(rule.Metadata.Severity)}.",
            _ => null,
        };
    }

    string At(Exemption exemption, string fault) => $"{_options.Exemptions.Name}:{exemption.Line}: {exemption.Rule}: {fault}";
}
