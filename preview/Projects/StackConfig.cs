using System.Collections.Immutable;

namespace Groundwork.Preview.Projects;

/// <summary>The configuration of one stack as Pulumi would hand it to the program.</summary>
sealed record StackConfig
{
    /// <summary>The project.</summary>
    public required ProjectFile Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>Values by full key; objects as JSON text. A secret's value is empty: it is never decrypted.</summary>
    public required ImmutableDictionary<string, string> Values { get; init; }

    /// <summary>The keys whose values are secret.</summary>
    public required ImmutableHashSet<string> SecretKeys { get; init; }

    /// <summary>
    /// Where each value comes from, e.g. <c>Pulumi.prod.yaml:12</c>; what is in an object by its path, e.g. <c>shop:web.minHosts</c>.
    /// </summary>
    public required ImmutableDictionary<string, string> Locations { get; init; }

    /// <summary>Values that are expected from elsewhere and are not seen here; told to the user.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The stack's full name, e.g. <c>trading-bot/prod</c>.</summary>
    public string Id => $"{Project.Name}/{Stack}";

    /// <summary>The value of <c>&lt;project&gt;:environment</c>; null where it isn't set or is secret.</summary>
    public string? Environment => Values.GetValueOrDefault($"{Project.Name}:environment") is { Length: > 0 } text ? text : null;

    /// <summary>The values, with a mask for each secret one.</summary>
    public ImmutableSortedDictionary<string, string> Shown =>
        Values.Select(e => KeyValuePair.Create(e.Key, SecretKeys.Contains(e.Key) ? "[secret]" : e.Value))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
