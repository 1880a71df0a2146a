using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>Signs identity tokens as Google does, with a key of its own.</summary>
sealed class TokenIssuer : IDisposable
{
    readonly RSA _key = RSA.Create(2048);

    public JsonObject Keys()
    {
        var key = _key.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kid"] = "test",
                ["kty"] = "RSA",
                ["alg"] = "RS256",
                ["use"] = "sig",
                ["n"] = Url(key.Modulus!),
                ["e"] = Url(key.Exponent!),
            }),
        };
    }

    public string Sign(
        string audience, string email = "scheduler@trading-bot-test.iam.gserviceaccount.com", string issuer = "https://accounts.google.com",
        TimeSpan? age = null)
    {
        var issued = DateTimeOffset.UtcNow - (age ?? TimeSpan.Zero);
        var header = Url(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", kid = "test", typ = "JWT" }));
        var payload = Url(JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = issuer,
            aud = audience,
            sub = "1",
            email,
            email_verified = true,
            iat = issued.ToUnixTimeSeconds(),
            exp = issued.AddHours(1).ToUnixTimeSeconds(),
        }));
        var signature = _key.SignData(Encoding.ASCII.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{payload}.{Url(signature)}";
    }

    public void Dispose() => _key.Dispose();

    static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
