namespace Groundwork.Policies.Rules.Serverless;

/// <summary>A service answers callers that it knows only.</summary>
public sealed class ServiceAsksWhoCalls : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-run-no-unauthenticated",
        AppliesTo =
        [
            "/^gcp:(cloudrunv2/(service|job)|cloudrun/|cloudfunctionsv2/function)iam(member|binding):/i",
            "gcp:cloudrunv2/service:Service",
        ],
        Severity = Severity.Critical,
        Summary = "A function that anybody can call is anybody's function.",
        Remediation = "Grant roles/run.invoker to the calling account, and leave invokerIamDisabled out.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC6.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs service)
    {
        yield return service.Require("invokerIamDisabled").NotEqualTo(true);
        foreach (var member in service.Each("members").Prepend(service.Require("member")))
        {
            yield return member.NoneOf("allUsers", "allAuthenticatedUsers");
        }

        yield return service.Each("members").All(static _ => Verdict.Passed);
    }
}
