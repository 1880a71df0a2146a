namespace Groundwork.Policies.Rules.Hosts;

/// <summary>Every host starts only what it is meant to start, and notices when that changes.</summary>
public sealed class HostIsShielded : ResourceRule
{
    /// <summary>Whether secure boot must be on.</summary>
    public static readonly Setting<bool> RequireSecureBoot = new(
        "requireSecureBoot",
        "Whether secure boot must be on; drivers without a signature, such as some GPUs', need it off.",
        true);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-vm-shielded",
        AppliesTo = Machines.Types,
        Severity = Severity.Medium,
        Summary = "A changed boot loader survives every later clean-up.",
        Remediation = "Set shieldedInstanceConfig with enableSecureBoot, enableVtpm and enableIntegrityMonitoring.",
        Levels = new(Level.Remediate, Level.Remediate, Level.Remediate),
        Frameworks = ["cis-gcp@4.0:4.8", "cis-gcp@5.0:4.8", "iso-27001@2022:A.8.14"],
        Settings = [RequireSecureBoot],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs host)
    {
        yield return host.Require("shieldedInstanceConfig").Present();
        yield return host.Require("shieldedInstanceConfig.enableVtpm").DefaultingTo(true).True();
        yield return host.Require("shieldedInstanceConfig.enableIntegrityMonitoring").DefaultingTo(true).True();
        if (Get(RequireSecureBoot, host))
        {
            yield return host.Require("shieldedInstanceConfig.enableSecureBoot").DefaultingTo(false).True();
        }
    }

    /// <inheritdoc/>
    public override ResourceInputs? Remediate(ResourceInputs resource) => resource
        .With("shieldedInstanceConfig.enableSecureBoot", true)
        .With("shieldedInstanceConfig.enableVtpm", true)
        .With("shieldedInstanceConfig.enableIntegrityMonitoring", true);
}
