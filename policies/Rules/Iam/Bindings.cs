using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>The role and the members of an IAM resource, be it a member, a binding or a whole policy.</summary>
static class Bindings
{
    /// <summary>The resources that grant on a project, a folder or an organisation.</summary>
    public static ResourceTypes Broad { get; } = "/^gcp:(projects|folder|organizations)/iam(member|binding|policy):/i";

    /// <summary>Judges every role; a policy that can't be read yet is undetermined.</summary>
    public static Verdict Roles(ResourceInputs iam, Func<Property, Verdict> judge) => All(iam, (role, _) => judge(role));

    /// <summary>Judges every member; a policy that can't be read yet is undetermined.</summary>
    public static Verdict Members(ResourceInputs iam, Func<Property, Verdict> judge) => All(iam, (_, members) => members.All(judge));

    /// <summary>Judges every role with its members.</summary>
    public static Verdict All(ResourceInputs iam, Func<Property, Elements, Verdict> judge)
    {
        var data = iam.At("policyData");
        if (data.IsMissing)
        {
            return judge(iam.At("role"), MembersOf(iam));
        }

        if (data.AsText() is not { } text)
        {
            return data.IsUnknown ? data.Undetermined() : data.Must("be a policy");
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var policy = new Property(iam, data.Path, Configuration.JsonValues.Read(document.RootElement), data.IsSecret, "policyData");
            return policy.Each("bindings").All(binding => judge(binding.At("role"), binding.Each("members")));
        }
        catch (JsonException)
        {
            return data.Must("be a policy in JSON");
        }
    }

    /// <summary>Passes where the member is a service account of ours; Google's own agents are none.</summary>
    public static Verdict IsServiceAccount(Property member) => member.Origin switch
    {
        UnknownOrigin origin => origin.Urn.Type == "gcp:serviceaccount/account:Account" ? Verdict.Passed : Agent(origin, member),
        UnknownTemplate { Parts: [{ Literal: { } start }, ..] } => start.StartsWith("serviceAccount:", StringComparison.Ordinal)
            ? Verdict.Passed
            : Verdict.Violated(member.Owner, "The member is no service account."),
        _ => member.Text(
            static text => text.StartsWith("serviceAccount:", StringComparison.Ordinal) && !IsGooglesAgent(text),
            "be a service account"),
    };

    static Verdict Agent(UnknownOrigin origin, Property member) =>
        origin.Urn.Type == "gcp:projects/serviceIdentity:ServiceIdentity"
            ? Verdict.Violated(member.Owner, "The member is an agent of Google's.")
            : member.Undetermined();

    static bool IsGooglesAgent(string member) =>
        member.EndsWith("@cloudservices.gserviceaccount.com", StringComparison.Ordinal)
        || (member.StartsWith("serviceAccount:service-", StringComparison.Ordinal)
            && !member.EndsWith(".iam.gserviceaccount.com", StringComparison.Ordinal))
        || member.Contains("@gcp-sa-", StringComparison.Ordinal);

    static Elements MembersOf(ResourceInputs iam) =>
        iam.At("members") is { IsMissing: false } members ? members.Each() : iam.Alone("member");
}
