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
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var apis = stack.OfType("gcp:projects/service:Service").Select(static api => api.At("service")).ToArray();
        var enabled = apis.Select(static api => api.AsText()).ToHashSet();
        return apis.Any(static api => api.IsUnknown)
            ? []
            : stack.OfType("gcp:projects/serviceIdentity:ServiceIdentity")
                .Select(agent => agent.Require("service").Text(enabled.Contains, "be an API that the stack enables"));
    }
}
