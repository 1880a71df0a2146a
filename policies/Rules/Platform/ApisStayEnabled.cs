namespace Groundwork.Policies.Rules.Platform;

/// <summary>Removing an API from the program leaves it on in the project.</summary>
public sealed class ApisStayEnabled : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-project-service-not-disabled-on-destroy",
        AppliesTo = "gcp:projects/service:Service",
        Severity = Severity.Medium,
        Summary = "Disabling an API deletes what was made with it.",
        Remediation = "Set disableOnDestroy and disableDependentServices to false, or use Infra.Gcp.Platform.ProjectServices.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs service)
    {
        yield return service.Require("disableOnDestroy").False();
        yield return service.Require("disableDependentServices").False();
    }
}
