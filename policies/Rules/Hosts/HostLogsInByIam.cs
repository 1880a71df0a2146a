namespace Groundwork.Policies.Rules.Hosts;

/// <summary>People log in to hosts by IAM, with OS Login.</summary>
public sealed class HostLogsInByIam : ResourceRule
{
    /// <summary>Whether a host must say so itself.</summary>
    public static readonly Setting<bool> RequireOnHost = new(
        "requireOnHost",
        "Whether each host must turn OS Login on itself; otherwise the project's metadata may do it for all.",
        true);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-vm-os-login",
        AppliesTo = ["gcp:compute/projectMetadata:ProjectMetadata", .. Machines.Types],
        Severity = Severity.Medium,
        Summary = "Keys in metadata never expire and belong to nobody.",
        Remediation = "Set metadata enable-oslogin to TRUE.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:4.4", "cis-gcp@5.0:4.4", "iso-27001@2022:A.8.16", "soc2@2017:CC6.1"],
        Settings = [RequireOnHost],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs host)
    {
        var login = host.Require("metadata[\"enable-oslogin\"]");

        yield return login.IsMissing && host.Is(Machines.Types) && !Get(RequireOnHost, host) ? Verdict.Passed : login.On();
    }
}
