using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Who is granted anything is an account of this stack, or Google's agent in the project.</summary>
public sealed partial class GrantsGoToOwnAccounts : StackRule
{
    const string Account = "gcp:serviceaccount/account:Account";

    /// <summary>Who else may be granted something.</summary>
    public static readonly Setting<Sequence<string>> Others = new(
        "members",
        "IAM members outside the stack that may be granted something.",
        []);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-own-members",
        AppliesTo = ResourceTypes.GcpIam,
        Severity = Severity.High,
        Summary = "An account made elsewhere is governed elsewhere: nobody here sees who can use it.",
        Remediation = "Pass a ServiceIdentity's Member, or have the member added to the setting members by a reviewed change.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:7.2.5", "soc2@2017:CC6.3"],
        Settings = [Others],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) => stack.Grants.Select(grant => Check(grant.Property, stack));

    Verdict Check(Property member, StackView stack)
    {
        if (member.Path.ToString() == "policyData" || member.IsMissing)
        {
            return Verdict.Passed;
        }

        var targets = stack.Targets(member.Owner, member.Path.ToString());
        return targets.OfType(
        [
            Account,
            "gcp:projects/serviceIdentity:ServiceIdentity",
            "gcp:logging/projectSink:ProjectSink",
            "gcp:sql/databaseInstance:DatabaseInstance",
            "gcp:iam/workloadIdentityPool:WorkloadIdentityPool",
        ]).Count > 0 ? Verdict.Passed
            : member.IsUnknown && !targets.IsComplete ? member.Undetermined()
            : member.IsUnknown ? member.Must("be an account of this stack or Google's agent")
            : member.Text(
                text => GoogleAgent().IsMatch(text) || Get(Others, stack).Contains(text),
                "be an account of this stack or Google's agent");
    }

    [GeneratedRegex(
        @"^serviceAccount:(service-[0-9]+@[a-z0-9-]+|[0-9]+@cloudservices|[a-z0-9-]+@(system|"
            + @"gs-project-accounts))(\.iam)?\.gserviceaccount\.com$")]
    private static partial Regex GoogleAgent();
}
