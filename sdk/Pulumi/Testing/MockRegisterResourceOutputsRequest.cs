using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs of a component or of the stack.</summary>
/// <param name="urn">The resource.</param>
/// <param name="outputs">Its outputs, by name.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The resource.</summary>
    public readonly string Urn = urn;

    /// <summary>Its outputs, by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
