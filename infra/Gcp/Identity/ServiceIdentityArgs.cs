namespace Groundwork.Infra.Gcp.Identity;

/// <summary>What a caller decides about a <see cref="ServiceIdentity"/>.</summary>
public sealed class ServiceIdentityArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, IAM and Cloud Resource Manager must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Account id, the part before <c>@</c>, from <see cref="GoogleNaming"/>.</summary>
    [Input("accountId", required: true)]
    public required string AccountId
    {
        get;
        init => field = Require.Matches(
            value,
            "[a-z][-a-z0-9]{4,28}[a-z0-9]",
            "6 to 30 lower-case letters, digits and '-', starting with a letter");
    }

    /// <summary>What the account is for, in the console's list.</summary>
    [Input("displayName", required: true)]
    public required string DisplayName { get; init => field = Require.NotEmpty(value); }

    /// <summary>
    /// Roles granted on the whole project. Only those that no single resource can carry, such as <c>roles/logging.logWriter</c>:
    /// what can be granted on a secret, bucket, repository, topic or instance is granted there, by the component that makes it.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<string> ProjectRoles
    {
        get;
        init => field = GrantableRoles.Check(value);
    } = [];

    /// <summary>
    /// Who may run things as this account (<c>roles/iam.serviceAccountUser</c> on the account alone), as key to IAM member.
    /// Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Users { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// Federated workloads that become this account (<c>roles/iam.workloadIdentityUser</c> on the account alone), as key to
    /// IAM member. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Workloads { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;
}
