namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>Permissions that a function holds on the project, in a role of its own.</summary>
/// <param name="Permissions">Just those that it uses, e.g. <c>cloudsql.instances.export</c>.</param>
/// <param name="OnlyWhere">Condition in CEL that limits them; nowhere limited where there is none.</param>
public sealed record FunctionPermissions(IReadOnlyList<string> Permissions, Input<string>? OnlyWhere = null)
{
    /// <summary>Just those that it uses.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = Permissions.Count > 0
        ? Permissions
        : throw new ArgumentException("Permissions must hold at least one entry.");
}
