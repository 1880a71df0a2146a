namespace Groundwork.Policies.Rules.Hosts;

/// <summary>Every host acts as a service account of its own.</summary>
public sealed class HostHasItsOwnIdentity : ResourceRule
{
    /// <summary>Whether a host may have no identity at all.</summary>
    public static readonly Setting<bool> AllowNone = new("allowNone", "Whether a host without any identity is accepted.", false);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-vm-no-default-sa",
        AppliesTo = Machines.Types,
        Severity = Severity.High,
        Summary = "The default account is shared by everything and is an editor in older projects.",
        Remediation = "Set serviceAccount.email to an account with just the roles needed, or use Infra.Gcp.Identity.ServiceIdentity.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:4.1", "cis-gcp@5.0:4.2", "soc2@2017:CC6.3"],
        Settings = [AllowNone],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs host)
    {
        yield return Get(AllowNone, host)
            ? host.Require("serviceAccount").Absent().Or(IsOwn(host))
            : IsOwn(host);
    }

    static Verdict IsOwn(ResourceInputs host) =>
        host.Require("serviceAccount.email").Text(
            static email => !email.EndsWith("-compute@developer.gserviceaccount.com", StringComparison.Ordinal)
                && email is not ("" or "default"),
            "be an account of its own");
}
