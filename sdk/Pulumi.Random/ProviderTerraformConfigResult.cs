using System.Collections.Immutable;

namespace Pulumi.Random;

/// <summary>What <see cref="Provider.TerraformConfig"/> tells.</summary>
[OutputType]
public sealed class ProviderTerraformConfigResult
{
    /// <summary>The provider's configuration.</summary>
    public readonly ImmutableDictionary<string, object> Result;

    [OutputConstructor]
    ProviderTerraformConfigResult(ImmutableDictionary<string, object> result) => Result = result;
}
