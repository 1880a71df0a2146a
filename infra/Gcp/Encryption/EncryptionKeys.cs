using System.Globalization;
using Kms = Pulumi.Gcp.Kms;

namespace Groundwork.Infra.Gcp.Encryption;

/// <summary>
/// Customer-managed keys, one per purpose and location, rotated at least every 90 days, protected from deletion, and usable:
/// the agents that encrypt with a key have their grant before anything refers to it.
/// Defines one <c>kms.KeyRing</c> per location, one <c>kms.CryptoKey</c> per purpose and location, and one
/// <c>kms.CryptoKeyIAMMember</c> per key and agent.
/// </summary>
public sealed class EncryptionKeys : ComponentResource
{
    const int SecondsPerDay = 86_400;

    readonly string _name;
    readonly SortedDictionary<string, CmekKey> _keys = new(StringComparer.Ordinal);

    /// <summary>Makes the keys of <paramref name="args"/>.</summary>
    public EncryptionKeys(string name, EncryptionKeysArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/encryption:EncryptionKeys", name, args, options)
    {
        _name = name;

        var rings = args.Purposes.Values
            .SelectMany(purpose => purpose.Locations)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToDictionary(location => location, location => NewRing(name, location, args.Cloud.Services));

        foreach (var (purpose, decided) in args.Purposes.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var location in decided.Locations)
                _keys[Key(purpose, location)] = NewKey(purpose, location, rings[location], decided, args);
        }

        RegisterOutputs();
    }

    /// <summary>Key of a purpose in one location; an error if there is none.</summary>
    public CmekKey For(string purpose, string location) => _keys.TryGetValue(Key(purpose, location), out var key)
        ? key
        : throw new ArgumentException(
            $"There is no key for '{purpose}' in {location}; add it to EncryptionKeysArgs.Purposes of {_name} (has: "
                + $"{string.Join(", ", _keys.Keys)}).");

    Kms.KeyRing NewRing(string name, string location, ProjectServices services) => new($"{name}-ring-{location}", new()
    {
        Location = location,
    }, Child.Stateful(this, services.Api(GoogleApi.CloudKms)));

    CmekKey NewKey(string purpose, string location, Kms.KeyRing ring, KeyPurposeArgs decided, EncryptionKeysArgs args)
    {
        var key = new Kms.CryptoKey($"{_name}-{purpose}-{location}", new()
        {
            KeyRing = ring.Id,
            Purpose = "ENCRYPT_DECRYPT",
            RotationPeriod = Seconds(args.RotationDays),
            DestroyScheduledDuration = Seconds(args.DestroyDelayDays),
            VersionTemplate = new Kms.Inputs.CryptoKeyVersionTemplateArgs
            {
                Algorithm = "GOOGLE_SYMMETRIC_ENCRYPTION",
                ProtectionLevel = "SOFTWARE",
            },
            Labels = args.Cloud.Labels.For("encryption", "confidential"),
        }, Child.Stateful(this, args.Cloud.Services.Api(GoogleApi.CloudKms)));

        var grants = decided.Agents.Select(
            agent => (Resource)new Kms.CryptoKeyIAMMember($"{_name}-{purpose}-{location}-{Short(agent)}", new()
            {
                CryptoKeyId = key.Id,
                Role = "roles/cloudkms.cryptoKeyEncrypterDecrypter",
                Member = agent.Member,
            }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudKms), agent.Exists)));

        return new CmekKey(location, key.Id, [.. grants]);
    }

    static string Key(string purpose, string location) => $"{purpose}/{location}";

    static string Short(ServiceAgent agent) => agent.Api[..agent.Api.IndexOf('.', StringComparison.Ordinal)];

    static string Seconds(int days) => string.Create(CultureInfo.InvariantCulture, $"{days * SecondsPerDay}s");
}
