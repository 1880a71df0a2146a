using System.Text.Json;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>What is found out while one JSON text is written or read.</summary>
sealed class JsonScope
{
    ResourceSetBuilder _resources;

    public List<Task> Pending { get; } = [];

    /// <summary>The unknown values met, each with whether it stands inside quotes.</summary>
    public List<(UnknownExpression Expression, bool IsText)> Unknowns { get; } = [];

    public ResourceSet Resources => _resources.ToSet();

    public bool IsSecret { get; private set; }

    public bool IsTainted { get; private set; }

    /// <summary>Whether secrets are left out, for a text that is only shown.</summary>
    public bool MasksSecrets { get; init; }

    /// <summary>What outputs inside the value get, when reading.</summary>
    public OutputMeta Inherited { get; init; } = OutputMeta.Plain;

    public JsonSerializerOptions Attach(JsonSerializerOptions? options)
    {
        var copy = options is null ? new JsonSerializerOptions() : new(options);
        copy.Converters.Add(new JsonOutputConverterFactory(this));
        return copy;
    }

    public void Add(OutputMeta meta, bool isText)
    {
        _resources.Add(meta.Resources);
        IsSecret |= meta.IsSecret;
        IsTainted |= meta.IsTainted;
        if (!meta.IsKnown)
        {
            Unknowns.Add((meta.Expression, isText));
        }
    }
}
