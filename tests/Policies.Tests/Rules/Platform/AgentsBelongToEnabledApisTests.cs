using Groundwork.Policies.Rules.Platform;

namespace Groundwork.Policies.Tests.Rules.Platform;

public sealed class AgentsBelongToEnabledApisTests : StackRuleTests<AgentsBelongToEnabledApis>
{
    static readonly ResourceInputs Api = new ResourceInputs("gcp:projects/service:Service", "api").With("service", "pubsub.googleapis.com");

    static readonly ResourceInputs Agent = new ResourceInputs("gcp:projects/serviceIdentity:ServiceIdentity", "agent")
        .With("service", "pubsub.googleapis.com");

    const string Wanted = "service must be an API that the stack enables, got";

    protected override StackCases Cases => new StackCases(new StackView(Api, Agent))
        .Rejects(s => s.Change("agent", r => r.With("service", "run.googleapis.com")), $"{Wanted} run.googleapis.com.")
        .MissingResource("api", $"{Wanted} pubsub.googleapis.com.")
        .Missing("agent", "service", $"{Wanted} nothing.")
        .Null("agent", "service", $"{Wanted} nothing.")
        .Unknown("agent", "service")
        .Secret("agent", "service", "run.googleapis.com", $"{Wanted} [secret].");
}
