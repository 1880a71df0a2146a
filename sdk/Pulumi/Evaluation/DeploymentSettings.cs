using System.Collections.Immutable;

namespace Pulumi.Evaluation;

/// <summary>Where a program runs, and its configuration.</summary>
sealed record DeploymentSettings(string Project, string Stack, string Organization, string? RootDirectory, bool IsPreview)
{
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Keys whose values are encrypted, and so never known.</summary>
    public ImmutableHashSet<string> EncryptedKeys { get; init; } = [];

    /// <summary>Where a key is set, for messages.</summary>
    public Func<string, string?>? LocateKey { get; init; }
}
