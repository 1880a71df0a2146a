using System.Collections.Immutable;
using Groundwork.Plan.Schema;
using Groundwork.Policies.Exemptions;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Audit.Provenance;

namespace Groundwork.Preview.Audit;

/// <summary>
/// What an audit is given beside the preview: all that comes from outside the rendered stacks, so that the builders are pure.
/// </summary>
/// <param name="Today">The date in UTC, which exemptions are held against.</param>
sealed record AuditContext(DateOnly Today)
{
    /// <summary>What is let pass. Default: nothing.</summary>
    public ExemptionFile Exemptions { get; init; } = ExemptionFile.Empty;

    /// <summary>The commit that was rendered. Default: none is known.</summary>
    public CommitFacts Commit { get; init; } = CommitFacts.Unknown;

    /// <summary>The packages that deploy, by name. Default: none is known.</summary>
    public ImmutableSortedDictionary<string, string> Packages { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The versions of the provider schemas that inputs were checked against, by provider. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Schemas { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What things cost. Default: the table of list prices.</summary>
    public PriceTable Prices { get; init; } = PriceTable.Default;

    /// <summary>The context of the project in <paramref name="root"/>: its git checkout, its exemptions, its pinned packages.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="today">The date in UTC.</param>
    /// <param name="schemas">What inputs were checked against.</param>
    public static AuditContext Of(string root, DateOnly today, params IEnumerable<SchemaCatalog> schemas) => new(today)
    {
        Exemptions = ExemptionFile.Load(Path.Combine(root, Reports.PolicyCheck.ExemptionsPath), Reports.PolicyCheck.ExemptionsPath),
        Commit = CommitFacts.Of(root),
        Packages = PinnedPackages.Of(root),
        Schemas = schemas.SelectMany(static s => s.Packages)
            .DistinctBy(static p => p.Name)
            .ToImmutableSortedDictionary(static p => p.Name, static p => p.Version, StringComparer.Ordinal),
    };
}
