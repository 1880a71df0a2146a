using Groundwork.Policies.Rules.Serverless;

namespace Groundwork.Policies.Tests.Rules.Serverless;

public sealed class ServiceAsksWhoCallsTests : ResourceRuleTests<ServiceAsksWhoCalls>
{
    const string Public = "must not be allUsers or allAuthenticatedUsers, got";

    static readonly ResourceInputs Grant = new ResourceInputs("gcp:cloudrunv2/serviceIamMember:ServiceIamMember", "invoker")
        .With("role", "roles/run.invoker").With("member", "serviceAccount:scheduler@p.iam.gserviceaccount.com");

    protected override RuleCases Cases => new RuleCases(Grant)
        .Accepts("a service that asks", _ => new ResourceInputs("gcp:cloudrunv2/service:Service", "api").With("invokerIamDisabled", false))
        .Rejects(g => g.With("member", "allUsers"), $"member {Public} allUsers.")
        .Rejects(g => g.Without("member").With("members", ["user:a@example.com", "allUsers"]), $"members[1] {Public} allUsers.")
        .Rejects(
            _ => new ResourceInputs("gcp:cloudrunv2/service:Service", "api").With("invokerIamDisabled", true),
            "invokerIamDisabled must not be true, got true.")
        .MissingOrNull("member")
        .Unknown("member")
        .Unknown("members")
        .Secret("member", "allUsers", $"member {Public} [secret].");
}
