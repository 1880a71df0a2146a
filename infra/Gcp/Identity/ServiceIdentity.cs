using Projects = Pulumi.Gcp.Projects;
using ServiceAccount = Pulumi.Gcp.ServiceAccount;

namespace Groundwork.Infra.Gcp.Identity;

/// <summary>
/// A service account with exactly the roles it names. It has no keys: hosts and functions run as it, federated workloads become it.
/// Basic roles, and roles that a single resource could carry, are refused when it is constructed.
/// Defines one <c>serviceaccount.Account</c>, one <c>projects.IAMMember</c> per role, and one
/// <c>serviceaccount.IAMMember</c> per user and workload.
/// </summary>
public sealed class ServiceIdentity : ComponentResource
{
    /// <summary>Makes the account of <paramref name="args"/>.</summary>
    public ServiceIdentity(string name, ServiceIdentityArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/identity:ServiceIdentity", name, args, options)
    {
        var account = new ServiceAccount.Account(name, new()
        {
            AccountId = args.AccountId,
            DisplayName = args.DisplayName,
            Description = "No keys are ever made for this account.",
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Iam)));

        // From the account id, which is known before the account is made, rather than from the account's own e-mail, which is not.
        Email = Output.Format($"{account.AccountId}@{args.Cloud.Services.Project.Id}.iam.gserviceaccount.com");
        Member = Output.Format($"serviceAccount:{account.AccountId}@{args.Cloud.Services.Project.Id}.iam.gserviceaccount.com");
        DatabaseUserName = Output.Format($"{account.AccountId}@{args.Cloud.Services.Project.Id}.iam");

        foreach (var role in args.ProjectRoles)
        {
            _ = new Projects.IAMMember($"{name}-role-{RoleKey(role)}", new()
            {
                Project = args.Cloud.Services.Project.Id,
                Role = role,
                Member = Member,
            }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.CloudResourceManager)));
        }

        GrantOnAccount($"{name}-user", "roles/iam.serviceAccountUser", args.Users, account, args.Cloud.Services);
        GrantOnAccount($"{name}-workload", "roles/iam.workloadIdentityUser", args.Workloads, account, args.Cloud.Services);

        RegisterOutputs();
    }

    /// <summary>E-mail address, <c>trading-bot-sa@trading-bot-prod.iam.gserviceaccount.com</c>. Known before it is made.</summary>
    [Output("email")]
    public Output<string> Email { get; }

    /// <summary>IAM member, <c>serviceAccount:</c> and the e-mail address. Known before it is made.</summary>
    [Output("member")]
    public Output<string> Member { get; }

    /// <summary>Name of its PostgreSQL user, the e-mail address without <c>.gserviceaccount.com</c>. Known before it is made.</summary>
    [Output("databaseUserName")]
    public Output<string> DatabaseUserName { get; }

    void GrantOnAccount(
        string name,
        string role,
        IReadOnlyDictionary<string, Input<string>> members,
        ServiceAccount.Account account,
        ProjectServices services)
    {
        foreach (var (key, member) in members.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _ = new ServiceAccount.IAMMember($"{name}-{key}", new()
            {
                ServiceAccountId = account.Name,
                Role = role,
                Member = member,
            }, Child.Of(this, services.Api(GoogleApi.Iam)));
        }
    }

    // roles/logging.logWriter is logging-log-writer.
    static string RoleKey(string role) => string.Concat(role[(role.LastIndexOf('/') + 1)..].Select(character =>
        char.IsAsciiLetterUpper(character) ? $"-{char.ToLowerInvariant(character)}" : character is '.' or '_' ? "-" : $"{character}"));
}
