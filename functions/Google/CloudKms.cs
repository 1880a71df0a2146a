using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Groundwork.Functions.Google;

/// <summary>Wraps and unwraps data keys. Both ends are checked by CRC32C, as Cloud KMS advises.</summary>
sealed class CloudKms(GoogleClient google, Uri endpoint)
{
    /// <summary>The wrapped key, in base64.</summary>
    public async Task<string> WrapAsync(string key, byte[] dataKey, byte[] associated)
    {
        var answer = await google.PostAsync(new Uri(endpoint, $"v1/{key}:encrypt"), new JsonObject
        {
            ["plaintext"] = Convert.ToBase64String(dataKey),
            ["plaintextCrc32c"] = Checksum(dataKey),
            ["additionalAuthenticatedData"] = Convert.ToBase64String(associated),
        }, repeatable: true);

        var wrapped = answer.GetProperty("ciphertext").GetString()!;
        var isWhole = answer.TryGetProperty("verifiedPlaintextCrc32c", out var verified) && verified.GetBoolean()
            && answer.GetProperty("ciphertextCrc32c").GetString() == Checksum(Convert.FromBase64String(wrapped));
        return isWhole ? wrapped : throw new GoogleException("POST :encrypt", null, "whole: a checksum does not match");
    }

    public async Task<byte[]> UnwrapAsync(string key, string wrapped, byte[] associated)
    {
        var answer = await google.PostAsync(new Uri(endpoint, $"v1/{key}:decrypt"), new JsonObject
        {
            ["ciphertext"] = wrapped,
            ["ciphertextCrc32c"] = Checksum(Convert.FromBase64String(wrapped)),
            ["additionalAuthenticatedData"] = Convert.ToBase64String(associated),
        }, repeatable: true);

        var dataKey = Convert.FromBase64String(answer.GetProperty("plaintext").GetString()!);
        return answer.GetProperty("plaintextCrc32c").GetString() == Checksum(dataKey)
            ? dataKey
            : throw new GoogleException("POST :decrypt", null, "whole: a checksum does not match");
    }

    public static string Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = BitOperations.Crc32C(sum, value);

        return (~sum).ToString(CultureInfo.InvariantCulture);
    }
}
