using Groundwork.Plan;

namespace Groundwork.Sdk.Checks;

/// <summary>The faults found in one resource.</summary>
/// <param name="resource">The resource.</param>
sealed class Findings(ResourceState resource)
{
    List<Diagnostic>? _all;

    public string ResourceType => resource.Type;

    public IReadOnlyList<Diagnostic> All => _all ?? (IReadOnlyList<Diagnostic>)[];

    public void Error(Place place, string message) => Error(place.ToPath(), message);

    public void Error(PropertyPath path, string message) => Add(Severity.Error, path, message);

    public void Warning(Place place, string message) => Add(Severity.Warning, place.ToPath(), message);

    void Add(Severity severity, PropertyPath path, string message) =>
        (_all ??= []).Add(new(DiagnosticKind.Schema, severity, message) { Urn = resource.Urn, Path = path, Source = resource.Source });
}
