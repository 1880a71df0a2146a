using Google.Apis.Auth;

namespace Groundwork.Functions.Hosting;

/// <summary>Accepts a request only with a Google-signed identity token for this function, of an identity that may call it.</summary>
sealed class CallerCheck(CommonSettings settings)
{
    /// <summary>The caller's mail address; throws <see cref="RequestException"/> 401 or 403.</summary>
    public async Task<string> AcceptAsync(string? authorization, CallerKind kind, CancellationToken cancel)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            throw new RequestException(
                401,
                "An identity token is missing: send 'Authorization: Bearer …' with the function's URL as audience.");

        var payload = await VerifyAsync(authorization["Bearer ".Length..].Trim(), cancel);
        if (!payload.EmailVerified || string.IsNullOrEmpty(payload.Email))
            throw new RequestException(403, "The identity token carries no verified mail address; use a service account's.");

        var allowed = kind == CallerKind.Operator ? settings.Operators : settings.Callers;
        return allowed.Contains(payload.Email)
            ? payload.Email
            : throw new RequestException(403, "This identity may not call this operation.");
    }

    async Task<GoogleJsonWebSignature.Payload> VerifyAsync(string token, CancellationToken cancel)
    {
        var options = new SignedTokenVerificationOptions
        {
            IssuedAtClockTolerance = TimeSpan.FromSeconds(30),
            ExpiryClockTolerance = TimeSpan.FromSeconds(30),
        };
        options.TrustedAudiences.Add(settings.Audience);
        foreach (var issuer in settings.TokenIssuers)
            options.TrustedIssuers.Add(issuer);

        if (settings.TokenKeysUrl is { } keys)
            options.CertificatesUrl = keys;

        try
        {
            return await JsonWebSignature.VerifySignedTokenAsync<GoogleJsonWebSignature.Payload>(token, options, cancel);
        }
        catch (Exception error) when (error is InvalidJwtException or FormatException or ArgumentException or Newtonsoft.Json.JsonException)
        {
            throw new RequestException(
                401,
                "The identity token is not valid here: it must be signed by Google, unexpired, with this function's URL as audience.");
        }
        catch (HttpRequestException)
        {
            throw new RetryLaterException("The keys that sign identity tokens can't be fetched now.");
        }
    }
}
