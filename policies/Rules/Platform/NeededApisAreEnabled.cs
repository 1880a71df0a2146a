using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Platform;

/// <summary>The APIs that no resource shows the need of are enabled.</summary>
public sealed class NeededApisAreEnabled : StackRule
{
    /// <summary>APIs that a project with a network needs.</summary>
    public static readonly Setting<Sequence<string>> Apis = new("apis", "APIs that a project with a network needs.", (Sequence<string>)
    [
        "cloudresourcemanager.googleapis.com",
        "iap.googleapis.com",
        "logging.googleapis.com",
        "monitoring.googleapis.com",
        "serviceusage.googleapis.com",
    ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-project-needed-apis",
        AppliesTo = "gcp:projects/service:Service",
        Severity = Severity.Low,
        Summary = "Logs, metrics and logging in by SSH fail quietly without theirs.",
        Remediation = "Name them in Infra.Gcp.Platform.ProjectServices.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Apis],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from network in stack.OfType("gcp:compute/network:Network").Take(1)
        let services = stack.OfType("gcp:projects/service:Service").Select(static service => service.Require("service")).ToArray()
        from api in Get(Apis, stack)
        let nothing = network.Violation($"A projects.Service must enable {api}, got none.")
        select Verdict.OneOf(services.Select(service => service.EqualTo(api)), nothing);
}
