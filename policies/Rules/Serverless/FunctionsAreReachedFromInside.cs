namespace Groundwork.Policies.Rules.Serverless;

/// <summary>A function is reached from inside alone, and reaches the network directly.</summary>
public sealed class FunctionsAreReachedFromInside : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-function-ingress",
        AppliesTo = "gcp:cloudfunctionsv2/function:Function",
        Severity = Severity.High,
        Summary = "What backs up and restores is not for the internet.",
        Remediation = "Set ingressSettings ALLOW_INTERNAL_ONLY and directVpcEgress, or make the function by Infra.Gcp.Resilience.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs function)
    {
        yield return function.Require("serviceConfig.ingressSettings").EqualTo("ALLOW_INTERNAL_ONLY");
        yield return function.Require("serviceConfig.directVpcEgress").OneOf("VPC_EGRESS_PRIVATE_RANGES_ONLY", "VPC_EGRESS_ALL_TRAFFIC");
    }
}
