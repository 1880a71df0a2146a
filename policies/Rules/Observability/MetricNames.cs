using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>The names of log metrics, to be found in the texts of queries.</summary>
sealed class MetricNames
{
    const string Before = "user/";

    readonly Dictionary<string, List<Urn>> _byName = new(StringComparer.Ordinal);
    readonly SortedSet<int> _lengths = [];

    public MetricNames(IEnumerable<ResourceInputs> metrics)
    {
        foreach (var metric in metrics)
        {
            if (metric.At("name").AsText() is { } name)
            {
                (_byName.TryGetValue(name, out var same) ? same : _byName[name] = []).Add(metric.Urn);
                _ = _lengths.Add(name.Length);
            }
        }
    }

    /// <summary>The metrics that <paramref name="query"/> names: what follows <c>user/</c> begins with their names.</summary>
    public IEnumerable<Urn> In(string query)
    {
        for (var at = query.IndexOf(Before, StringComparison.Ordinal); at >= 0; at = query.IndexOf(
            Before,
            at + 1,
            StringComparison.Ordinal))
        {
            var start = at + Before.Length;
            foreach (var urn in _lengths.TakeWhile(length => start + length <= query.Length)
                .SelectMany(length => _byName.GetValueOrDefault(query.Substring(start, length)) ?? []))
            {
                yield return urn;
            }
        }
    }
}
