namespace Groundwork.Infra.Gcp.Delivery;

/// <summary>What a caller decides about a <see cref="KeylessCi"/>.</summary>
public sealed class KeylessCiArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, IAM, IAM Credentials and Security Token Service must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Repository at GitHub, e.g. <c>trading-platform/groundwork</c>.</summary>
    [Input("repository", required: true)]
    public required string Repository { get; init => field = CheckRepository(value); }

    /// <summary>
    /// The repository's number: a name that is given up can be taken by somebody else, a number can't.
    /// <c>gh api repos/OWNER/NAME --jq .id</c>.
    /// </summary>
    [Input("repositoryId", required: true)]
    public required string RepositoryId { get; init => field = CheckRepositoryId(value); }

    /// <summary>Ref that deploys. Default: <c>refs/heads/main</c>.</summary>
    [Input("ref")]
    public string Ref { get; init => field = CheckRef(value); } = "refs/heads/main";

    /// <summary>
    /// Environment at GitHub that deploys, e.g. <c>prod</c>; the one that previews is called the same with <c>-preview</c>.
    /// </summary>
    [Input("environment", required: true)]
    public required string Environment
    {
        get;
        init => field = Require.Matches(value, "[a-z][a-z0-9-]{0,62}", "an environment such as prod");
    }

    /// <summary>Workflow that deploys. Default: <c>deploy.yml</c>.</summary>
    [Input("deployWorkflow")]
    public string DeployWorkflow { get; init => field = CheckWorkflow(value, nameof(DeployWorkflow)); } = "deploy.yml";

    /// <summary>Workflow that previews what is deployed. Default: <c>drift.yml</c>.</summary>
    [Input("previewWorkflow")]
    public string PreviewWorkflow { get; init => field = CheckWorkflow(value, nameof(PreviewWorkflow)); } = "drift.yml";

    /// <summary>The repository, if it has an owner and a name.</summary>
    public static string CheckRepository(string repository) => Require.Matches(
        repository, "[A-Za-z0-9]([A-Za-z0-9-]{0,37}[A-Za-z0-9])?/[A-Za-z0-9._-]{1,100}", "a repository at GitHub such as owner/name",
        nameof(Repository));

    /// <summary>The number, if it is one.</summary>
    public static string CheckRepositoryId(string id) =>
        Require.Matches(id, "[1-9][0-9]{0,18}", "the repository's number, digits only", nameof(RepositoryId));

    /// <summary>The ref, if it is one branch.</summary>
    public static string CheckRef(string name) =>
        Require.Matches(name, "refs/heads/[A-Za-z0-9][A-Za-z0-9._/-]*", "one branch, such as refs/heads/main", nameof(Ref));

    static string CheckWorkflow(string workflow, string name) =>
        Require.Matches(workflow, "[A-Za-z0-9_-]+\\.ya?ml", "a workflow's file such as deploy.yml", name);
}
