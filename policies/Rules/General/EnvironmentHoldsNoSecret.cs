using Groundwork.Plan.Secrets;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.General;

/// <summary>A secret reaches a container by reference, never as the text of an environment variable.</summary>
public sealed class EnvironmentHoldsNoSecret : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-no-secret-in-env",
        AppliesTo =
        [
            "gcp:cloudrunv2/service:Service",
            "gcp:cloudrunv2/job:Job",
            "gcp:cloudfunctionsv2/function:Function",
            "kubernetes:apps/v1:Deployment",
        ],
        Severity = Severity.High,
        Summary = "Environment variables are shown by every console and stand in every crash report.",
        Remediation = "Use secretEnvironmentVariables, valueSource.secretKeyRef or valueFrom.secretKeyRef.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.17", "cis-gcp@5.0:1.18"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        foreach (var (name, value) in Variables(resource))
        {
            if (name.AsText() is { } key && SecretDetector.IsSecretName(key) && !value.IsMissing)
            {
                yield return value.Violation($"{value.Label} must come from Secret Manager by reference, got a value for {key}.");
            }
        }
    }

    static IEnumerable<(Property Name, Property Value)> Variables(ResourceInputs resource)
    {
        foreach (var path in (string[])["template.containers", "template.template.containers", "spec.template.spec.containers"])
        {
            foreach (var variable in resource.Each(path).SelectMany(static c => c.Each("envs").Concat(c.Each("env"))))
            {
                yield return (variable.At("name"), variable.At("value"));
            }
        }

        foreach (var path in (string[])["serviceConfig.environmentVariables", "buildConfig.environmentVariables"])
        {
            foreach (var key in (resource.At(path).Value as MapValue)?.Keys ?? [])
            {
                yield return (new Property(resource, default, key), resource.At(path).At(new Plan.PropertyPath().Key(key).ToString()));
            }
        }
    }
}
