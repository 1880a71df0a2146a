using System.Security.Cryptography;
using System.Text;

namespace Groundwork.Functions.Backup;

/// <summary>AES-256-GCM under a run's data key. The object's name is authenticated too, so that no object passes for another.</summary>
static class Envelope
{
    const int NonceBytes = 12;
    const int TagBytes = 16;
    static readonly byte[] Mark = "GWE1"u8.ToArray();

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    /// <summary>Mark, nonce, tag, ciphertext.</summary>
    public static byte[] Seal(byte[] key, string name, ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[Mark.Length + NonceBytes + TagBytes + plain.Length];
        Mark.CopyTo(sealedBytes, 0);
        var nonce = sealedBytes.AsSpan(Mark.Length, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(Mark.Length + NonceBytes + TagBytes),
            sealedBytes.AsSpan(Mark.Length + NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(name));
        return sealedBytes;
    }

    /// <summary>Throws <see cref="CryptographicException"/> where a bit is wrong.</summary>
    public static byte[] Open(byte[] key, string name, ReadOnlySpan<byte> sealedBytes)
    {
        var head = Mark.Length + NonceBytes + TagBytes;
        if (sealedBytes.Length < head || !sealedBytes[..Mark.Length].SequenceEqual(Mark))
            throw new CryptographicException($"{name} is not an encrypted backup.");

        var plain = new byte[sealedBytes.Length - head];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            sealedBytes.Slice(Mark.Length, NonceBytes),
            sealedBytes[head..],
            sealedBytes.Slice(Mark.Length + NonceBytes, TagBytes),
            plain,
            Encoding.UTF8.GetBytes(name));
        return plain;
    }
}
