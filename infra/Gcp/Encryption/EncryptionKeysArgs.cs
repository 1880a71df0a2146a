namespace Groundwork.Infra.Gcp.Encryption;

/// <summary>What a caller decides about <see cref="EncryptionKeys"/>.</summary>
public sealed class EncryptionKeysArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, <see cref="GoogleApi.CloudKms"/> must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Purposes by name, e.g. <c>database</c>; the name is part of the key's identity and must not change.</summary>
    public required IReadOnlyDictionary<string, KeyPurposeArgs> Purposes
    {
        get;
        init
        {
            if (value.Count == 0)
                throw new ArgumentException($"{nameof(Purposes)} must hold at least one entry.");

            foreach (var purpose in value.Keys)
                _ = Require.Matches(
                    purpose,
                    "[a-z][a-z0-9-]{0,30}",
                    "lower-case letters, digits and '-', starting with a letter",
                    nameof(Purposes));

            field = value;
        }
    }

    /// <summary>Days between rotations, 1 to 90. Default: 90.</summary>
    [Input("rotationDays")]
    public int RotationDays { get; init => field = Require.InRange(value, 1, 90); } = 90;

    /// <summary>Days a destroyed key version can still be restored, 30 to 120. Default: 30.</summary>
    [Input("destroyDelayDays")]
    public int DestroyDelayDays { get; init => field = Require.InRange(value, 30, 120); } = 30;
}
