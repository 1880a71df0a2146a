using System.Collections.Immutable;
using Groundwork.Plan.Schema;

namespace Pulumi.Offline;

/// <summary>The stack to render, and its configuration.</summary>
sealed record RenderRequest
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    /// <summary>The program's folder: relative paths of assets start there.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>Text by full key (<c>ns:key</c>); objects as JSON.</summary>
    public required ImmutableDictionary<string, string> Config { get; init; }

    /// <summary>Full keys given as <c>secure:</c>. They are never decrypted.</summary>
    public ImmutableHashSet<string> SecretKeys { get; init; } = [];

    /// <summary>Where a full key is set, e.g. <c>Pulumi.prod.yaml:12</c>; for messages.</summary>
    public Func<string, string?>? LocateKey { get; init; }

    /// <summary>
    /// Whether to note at once where each resource is made, which takes longer than all the rest. Otherwise the program is evaluated a
    /// second time when the first of these places is asked for.
    /// </summary>
    public bool CaptureSources { get; init; }

    /// <summary>
    /// What inputs are checked against; null checks nothing. Default: the schemas of the providers that the program uses.
    /// </summary>
    public SchemaCatalog? Schemas { get; init; } = ProviderSchemas.OfProgram;
}
