namespace Groundwork.Policies.Rules.Order;

/// <summary>Every resource is made after the API that makes it is enabled.</summary>
public sealed class ApisAreEnabledFirst : StackRule
{
    const string Service = "gcp:projects/service:Service";

    // Enabled once by hand, before the first update: they are what enables the others.
    static readonly string[] Bootstrap = ["cloudresourcemanager.googleapis.com", "serviceusage.googleapis.com"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-order-api-enabled",
        AppliesTo = "/^gcp:/",
        Severity = Severity.Medium,
        Summary = "A first update fails halfway otherwise, where no preview sees it.",
        Remediation = "Pass ProjectServices and depend on it: Child.Of(this, args.Services.Api(GoogleApi.Compute)).",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var services = stack.OfType(Service).ToLookup(static s => s.At("service").AsText() ?? "");
        var after = services.ToDictionary(static g => g.Key, stack.After);
        return stack.OfType("/^gcp:/").Select(resource =>
        {
            if (ApiOf.Type(resource.Type) is not { } api || Bootstrap.Contains(api))
            {
                return Verdict.Passed;
            }

            return Verdict.That(
                after.TryGetValue(api, out var enabled) && enabled.Contains(resource.Urn),
                resource,
                enabled is not null
                    ? $"The resource must depend on the projects.Service of {api}."
                    : $"The resource must depend on the projects.Service of {api}, which isn't in the stack.");
        });
    }
}
