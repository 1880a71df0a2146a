using System.Collections.Immutable;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Who can read a secret is exactly who its annotation declares.</summary>
public sealed class SecretsAreReadAsDeclared : StackRule
{
    const int MostNamed = 20;

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
        var everywhere = broad.Select(g => Name(g, stack)).ToImmutableSortedSet(StringComparer.Ordinal);
        return stack.OfType("gcp:secretmanager/secret:Secret").Select(secret =>
        {
            var declared = secret.Require("annotations.readers");
            if (declared.IsUnknown)
            {
                return declared.Undetermined();
            }

            var own = stack.Grants.On(secret).Where(g => MayRead(g, stack)).ToArray();
            if ((Array.Find(broad, IsUnknown) ?? Array.Find(own, IsUnknown)) is { } unknown)
            {
                return unknown.Property.Undetermined();
            }

            var here = own.Select(g => Name(g, stack)).Where(name => !everywhere.Contains(name)).ToHashSet(StringComparer.Ordinal);
            var wanted = (declared.AsText() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isSame = wanted.Length == everywhere.Count + here.Count
                && here.Concat(everywhere).ToHashSet(StringComparer.Ordinal).SetEquals(wanted);
            return isSame
                ? Verdict.Passed
                : secret.Violation(
                    $"annotations.readers must name who can read the secret ({Listed(here, everywhere)}), got "
                        + $"{(declared.IsSecret ? "[secret]" : Listed(wanted, []))}.");
        });
    }

    static bool IsUnknown(Grant grant) => grant.Principal.IsUnknown && grant.Property.IsUnknown;

    static bool MayRead(Grant grant, StackView stack) => RolePermissions.MayHold(grant, stack, "secretmanager.versions.access");

    static string Listed(IReadOnlyCollection<string> names, ImmutableSortedSet<string> others)
    {
        var more = names.Count + others.Count - MostNamed;
        var first = string.Join(" ", names.Concat(others.Take(MostNamed)).Order(StringComparer.Ordinal).Take(MostNamed));
        return first.Length == 0 ? "nobody" : more > 0 ? $"{first} and {more} more" : first;
    }

    static string Name(Grant grant, StackView stack) => grant.Property.IsSecret ? "[secret]" : Name(grant.Principal, stack);

    // Readers are declared by account id or by e-mail, as annotations hold no more than that.
    static string Name(Principal principal, StackView stack) =>
        stack.Find(principal.Account)?.At("accountId") is { } account && account.AsText() is { } id ? account.IsSecret ? "[secret]" : id
            : principal.Text is { } text ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : principal.ToString();
}
