using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class PlainHttpIsOnlyRedirectedTests : StackRuleTests<PlainHttpIsOnlyRedirected>
{
    const string Redirect = "defaultUrlRedirect.httpsRedirect must be true, got";

    static readonly ResourceInputs Map = new ResourceInputs("gcp:compute/uRLMap:URLMap", "redirect")
        .With("defaultUrlRedirect.httpsRedirect", true)
        .With("defaultUrlRedirect.redirectResponseCode", "MOVED_PERMANENTLY_DEFAULT")
        .With("defaultUrlRedirect.stripQuery", false);

    static readonly ResourceInputs Proxy = new ResourceInputs("gcp:compute/targetHttpProxy:TargetHttpProxy", "http")
        .With("urlMap", Map.Output("id"));

    protected override StackCases Cases => new StackCases(new StackView(Map, Proxy))
        .Accepts(
            "a map that plain HTTP does not use",
            s => s.Without("http").Change("redirect", m => m.Without("defaultUrlRedirect").With("defaultService", "web")))
        .Rejects(s => s.Change("redirect", m => m.With("defaultUrlRedirect.httpsRedirect", false)), $"{Redirect} false.")
        .Rejects(
            s => s.Change("redirect", m => m.With("defaultUrlRedirect.redirectResponseCode", "FOUND")),
            "defaultUrlRedirect.redirectResponseCode must be MOVED_PERMANENTLY_DEFAULT, got FOUND.")
        .Rejects(
            s => s.Change("redirect", m => m.With("defaultUrlRedirect.stripQuery", true)),
            "defaultUrlRedirect.stripQuery must be false, got true.")
        .Rejects(s => s.Change("redirect", m => m.With("defaultService", "web")), "defaultService must not be set, got web.")
        .Missing("redirect", "defaultUrlRedirect.httpsRedirect", $"{Redirect} nothing.")
        .Null("redirect", "defaultUrlRedirect.httpsRedirect", $"{Redirect} nothing.")
        .Unknown("redirect", "defaultUrlRedirect.httpsRedirect")
        .Secret("redirect", "defaultUrlRedirect.httpsRedirect", false, $"{Redirect} [secret].");
}
