using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="PrivateFunction"/>.</summary>
public sealed class PrivateFunctionArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Identity of this function, which no other runs as.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>Last part of the function's name, e.g. <c>backup</c>; must not change.</summary>
    [Input("functionName", required: true)]
    public required string FunctionName { get; init => field = CheckName(value); }

    /// <summary>Which of the functions in the code it is, see <c>functions/README.md</c>.</summary>
    [Input("target", required: true)]
    public required string Target { get; init => field = CheckTarget(value); }

    /// <summary>What it does, in one line.</summary>
    [Input("description", required: true)]
    public required string Description { get; init => field = Require.NotEmpty(value); }

    /// <summary>Settings of the function beside those that every function has; never a secret's value.</summary>
    public IReadOnlyDictionary<string, Input<string>> Environment { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// Permissions on the project, by the name of their role, which must not change.
    /// Default: it may write metrics, which every function may.
    /// </summary>
    public IReadOnlyDictionary<string, FunctionPermissions> Permissions
    {
        get;
        init;
    } = ImmutableSortedDictionary<string, FunctionPermissions>.Empty;

    /// <summary>
    /// Who besides the runtime's caller may call what machines call, as key to IAM member of a service account;
    /// the key names the grant and must not change. Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Invokers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// Who may call what people call, such as <c>/acknowledge</c>, as key to IAM member; the key names the grant and must not change.
    /// Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Operators { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Runbook of its alerts, under <c>docs/runbooks/</c>, without <c>.md</c>.</summary>
    [Input("runbook", required: true)]
    public required string Runbook { get; init => field = Require.NotEmpty(value); }

    /// <summary>Seconds that one request may take, 10 to 1800. Default: 540. Longer work is cut into steps.</summary>
    [Input("timeoutSeconds")]
    public int TimeoutSeconds { get; init => field = Require.InRange(value, 10, 1_800); } = 540;

    /// <summary>Whether it cuts its work into steps, which it keeps the state of and queues. Default: it does.</summary>
    [Input("runsInSteps")]
    public bool RunsInSteps { get; init; } = true;

    /// <summary>What must be there before the function, such as the grants of a key that it uses. Default: nothing more.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal static string CheckName(string name) =>
        Require.Matches(name, "[a-z][a-z0-9-]{1,30}", "lower-case letters, digits and '-', starting with a letter", nameof(FunctionName));

    internal static string CheckTarget(string target) =>
        Require.OneOf(
            target,
            ["backup", "baseline", "drill", "escalation", "failover", "probe", "report", "vault", "verify"],
            nameof(Target));
}
