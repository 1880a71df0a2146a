using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class BackendSendsSecurityHeadersTests : ResourceRuleTests<BackendSendsSecurityHeaders>
{
    const string Referrer = "customResponseHeaders must have Referrer-Policy, got";

    static readonly ResourceInputs Backend = new ResourceInputs("gcp:compute/backendService:BackendService", "web")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED")
        .With("customResponseHeaders", Headers("Referrer-Policy: no-referrer"));

    protected override RuleCases Cases => new RuleCases(Backend)
        .Accepts(
            "a longer time",
            b => b.With("customResponseHeaders[0]", "Strict-Transport-Security: max-age=63072000; includeSubDomains; preload"))
        .Rejects(
            b => b.With("customResponseHeaders", Headers("Referrer-Policy: unsafe-url")),
            $"{Referrer} [Strict-Transport-Security: max-age=31536000; includeSubDomains, Content-Security-Policy: default-src 'self'; "
                + "frame-ance….")
        .MissingOrNull(
            "customResponseHeaders",
            "customResponseHeaders must have Strict-Transport-Security for a year and all names below, got nothing.",
            "customResponseHeaders must have Content-Security-Policy with default-src and frame-ancestors, got nothing.",
            "customResponseHeaders must have X-Content-Type-Options: nosniff, got nothing.",
            "customResponseHeaders must have X-Frame-Options, got nothing.", $"{Referrer} nothing.")
        .Unknown("customResponseHeaders")
        .Immaterial(CaseKind.Secret, "What is sent to everybody is no secret; the other kinds cover the list.")
        .NotApplicable(b => b.With("loadBalancingScheme", "INTERNAL_MANAGED"), "The backend isn't reached from the internet.");

    [Theory]
    [InlineData("Strict-Transport-Security: max-age=300; includeSubDomains", 0)]
    [InlineData("Strict-Transport-Security: max-age=31536000", 0)]
    [InlineData("Content-Security-Policy: default-src *", 1)]
    [InlineData("X-Content-Type-Options: sniff", 2)]
    [InlineData("X-Frame-Options: ALLOWALL", 3)]
    public void Refuses_a_header_that_says_nothing(string header, int index) =>
        _ = Assert.Single(new BackendSendsSecurityHeaders().Evaluate(Backend.With($"customResponseHeaders[{index}]", header)).Violations);

    static string[] Headers(string referrer) =>
        [
            "Strict-Transport-Security: max-age=31536000; includeSubDomains",
            "Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            referrer,
        ];
}
