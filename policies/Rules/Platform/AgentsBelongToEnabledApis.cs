namespace Groundwork.Policies.Rules.Platform;

/// <summary>A service agent is of an API that is enabled.</summary>
public sealed class AgentsBelongToEnabledApis : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-project-agent-api",
        AppliesTo = "gcp:projects/serviceIdentity:ServiceIdentity",
        Severity = Severity.Medium,
        Summary = "The agent of another API is granted the keys otherwise.",
        Remediation = "Take the agent from Infra.Gcp.Platform.ProjectServices.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from agent in stack.OfType("gcp:projects/serviceIdentity:ServiceIdentity")
        let service = agent.Require("service")
        let apis = stack.OfType("gcp:projects/service:Service").Select(static api => api.At("service"))
        select apis.Any(static api => api.IsUnknown) ? Verdict.Passed : service.OneOf([.. apis.Select(static api => api.AsText()).OfType<string>()]).Saying($"service must be an API that the stack enables, got {service.Shown}.");
}
