namespace Groundwork.Policies.Rules.Delivery;

/// <summary>Build workers have no address of their own outside, and are in our network.</summary>
public sealed class BuildsRunInside : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-build-pool-private",
        AppliesTo = "gcp:cloudbuild/workerPool:WorkerPool",
        Severity = Severity.High,
        Summary = "A package that turns bad in a build sends what it finds there to whom it likes.",
        Remediation = "Set workerConfig.noExternalIp, and networkConfig.peeredNetwork to the private network.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs pool)
    {
        yield return pool.Require("workerConfig.noExternalIp").True();
        yield return pool.Require("networkConfig.peeredNetwork").Present();
    }
}
