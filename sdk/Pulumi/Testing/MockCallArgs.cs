using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call of a provider's function or a resource's method.</summary>
public class MockCallArgs
{
    /// <summary>The function.</summary>
    public string? Token { get; set; }

    /// <summary>Its arguments, without secrets' wrapping and unknown values.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider's reference, or empty.</summary>
    public string? Provider { get; set; }
}
