using System.Globalization;

namespace Groundwork.Infra.Gcp.Secrets;

/// <summary>What a caller decides about a <see cref="SecretStore"/>.</summary>
public sealed class SecretStoreArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Secret Manager and Pub/Sub must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Keys of the places that every secret is kept in: one a place, at least two places.</summary>
    public required IReadOnlyList<CmekKey> Keys
    {
        get;
        init
        {
            if (value.Select(key => key.Location).Distinct(StringComparer.Ordinal).Count() is var places
                && (places < 2 || places < value.Count))
                throw new ArgumentException($"{nameof(Keys)} must hold one key each for two or more locations, got {Listed(value)}.");

            field = value;
        }
    }

    /// <summary>Key of the topic of rotation notices; Pub/Sub's agent must be granted its use.</summary>
    public required CmekKey TopicKey { get; init; }

    /// <summary>Secrets by name, e.g. <c>exchange-api-key</c>; the name is part of the id and must not change.</summary>
    public required IReadOnlyDictionary<string, SecretArgs> Secrets
    {
        get;
        init
        {
            foreach (var name in value.Keys)
                _ = Require.Matches(
                    name,
                    "[a-z][a-z0-9-]{0,62}",
                    "lower-case letters, digits and '-', starting with a letter",
                    nameof(Secrets));

            field = value;
        }
    }

    /// <summary>
    /// When the first rotation notice is due, e.g. <c>2027-01-04T09:00:00Z</c>. Google moves the date on by itself from then.
    /// </summary>
    [Input("firstRotation", required: true)]
    public required string FirstRotation
    {
        get;
        init => field = CheckFirstRotation(value);
    }

    /// <summary>Days a destroyed version can still be restored, 1 to 90. Default: 30.</summary>
    [Input("destroyDelayDays")]
    public int DestroyDelayDays { get; init => field = Require.InRange(value, 1, 90); } = 30;

    /// <summary>Whether the secrets are guarded against deletion, by Google and by Pulumi. Default: they are.</summary>
    [Input("deletionProtection")]
    public bool DeletionProtection { get; init; } = true;

    /// <summary>Gives back a time in the form Secret Manager takes, or throws.</summary>
    public static string CheckFirstRotation(string time) =>
        DateTimeOffset.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? time
            : throw new ArgumentException($"{nameof(FirstRotation)} must be a time such as 2027-01-04T09:00:00Z, got '{time}'.");

    static string Listed(IReadOnlyList<CmekKey> keys) => keys.Count == 0 ? "none" : string.Join(", ", keys.Select(key => key.Location));
}
