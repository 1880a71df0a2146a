namespace Groundwork.Policies.Rules.Iam;

/// <summary>Who can read a secret is exactly who its annotation declares.</summary>
public sealed class SecretsAreReadAsDeclared : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-readers-declared",
        AppliesTo = [.. ResourceTypes.GcpIam, "gcp:secretmanager/secret:Secret"],
        Severity = Severity.Critical,
        Summary = "A grant made elsewhere, on the project or by another component, is then seen in review.",
        Remediation = "Name the readers in the SecretStore, which grants and declares them; take other grants away.",
        Frameworks = ["pci-dss@4.0:7.2.1", "soc2@2017:CC6.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var broad = stack.Grants.Where(g => g.IsBroad && MayRead(g, stack)).ToArray();
        return stack.OfType("gcp:secretmanager/secret:Secret").Select(secret =>
        {
            var declared = secret.Require("annotations.readers");
            if (declared.IsUnknown)
            {
                return declared.Undetermined();
            }

            Grant[] grants = [.. broad, .. stack.Grants.On(secret).Where(g => MayRead(g, stack))];
            if (Array.Find(grants, static g => g.Principal.IsUnknown && g.Property.IsUnknown) is { } unknown)
            {
                return unknown.Property.Undetermined();
            }

            var actual = grants.Select(g => g.Property.IsSecret ? "[secret]" : Name(g.Principal, stack)).Distinct().Order(StringComparer.Ordinal).ToArray();
            var wanted = (declared.AsText() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
            return Verdict.That(actual.SequenceEqual(wanted), secret, $"annotations.readers must name who can read the secret ({Listed(actual)}), got {(declared.IsSecret ? "[secret]" : Listed(wanted))}.");
        });
    }

    static bool MayRead(Grant grant, StackView stack) => RolePermissions.MayHold(grant, stack, "secretmanager.versions.access");

    static string Listed(string[] names) => names.Length == 0 ? "nobody" : string.Join(" ", names);

    // Readers are declared by account id or by e-mail, as annotations hold no more than that.
    static string Name(Principal principal, StackView stack) =>
        stack.Find(principal.Account)?.At("accountId") is { } account && account.AsText() is { } id ? account.IsSecret ? "[secret]" : id : principal.Text is { } text ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : principal.ToString();
}
