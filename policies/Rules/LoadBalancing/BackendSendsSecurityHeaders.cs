using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>Every answer that goes to the internet tells browsers to be careful.</summary>
public sealed partial class BackendSendsSecurityHeaders : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-security-headers",
        AppliesTo = "gcp:compute/backendService:BackendService",
        Severity = Severity.Medium,
        Summary = "A page in a frame, a guessed content type and a first visit by HTTP are each the start of an attack.",
        Remediation = "Set customResponseHeaders as Infra.Gcp.Edge.PublicEndpoint does.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs backend)
    {
        yield return OnlyWhen(
            backend.Require("loadBalancingScheme").DefaultingTo("EXTERNAL").OneOf("EXTERNAL", "EXTERNAL_MANAGED"),
            "The backend isn't reached from the internet.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs backend)
    {
        var headers = backend.Each("customResponseHeaders");
        yield return headers.Any(
            static header => header.Matches(Transport()),
            "have Strict-Transport-Security for a year and all names below");
        yield return headers.Any(
            static header => header.Matches(Content()),
            "have Content-Security-Policy with default-src and frame-ancestors");
        yield return headers.Any(static header => header.Matches(Sniffing()), "have X-Content-Type-Options: nosniff");
        yield return headers.Any(static header => header.Matches(Frames()), "have X-Frame-Options");
        yield return headers.Any(static header => header.Matches(Referrer()), "have Referrer-Policy");
    }

    [GeneratedRegex(
        "^Strict-Transport-Security: max-age=(3153[6-9][0-9]{3}|[4-9][0-9]{7,}|[1-9][0-9]{8,}); includeSubDomains",
        RegexOptions.IgnoreCase)]
    private static partial Regex Transport();

    [GeneratedRegex("^Content-Security-Policy: default-src '(self|none)'; frame-ancestors '(self|none)'", RegexOptions.IgnoreCase)]
    private static partial Regex Content();

    [GeneratedRegex("^X-Content-Type-Options: nosniff$", RegexOptions.IgnoreCase)]
    private static partial Regex Sniffing();

    [GeneratedRegex("^X-Frame-Options: (DENY|SAMEORIGIN)$", RegexOptions.IgnoreCase)]
    private static partial Regex Frames();

    [GeneratedRegex("^Referrer-Policy: (no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$", RegexOptions.IgnoreCase)]
    private static partial Regex Referrer();
}
