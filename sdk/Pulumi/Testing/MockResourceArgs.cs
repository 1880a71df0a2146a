using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that is registered or read.</summary>
public class MockResourceArgs
{
    /// <summary>Its type token.</summary>
    public string? Type { get; set; }

    /// <summary>Its logical name.</summary>
    public string? Name { get; set; }

    /// <summary>Its inputs, without secrets' wrapping and unknown values.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider's reference, or empty.</summary>
    public string? Provider { get; set; }

    /// <summary>The id to import or to read, or empty.</summary>
    public string? Id { get; set; }
}
