using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>The grants of one stack.</summary>
sealed class GrantReading
{
    const string Secret = "[secret]";

    GrantReading(StackView view)
    {
        View = view;
        Grants = [.. view.Grants.Select(g => new ReadGrant(g, Show(g, view)))];
    }

    /// <summary>The stack as the policies see it.</summary>
    public StackView View { get; }

    /// <summary>Its grants, ordered by the URN that makes them.</summary>
    public ImmutableArray<ReadGrant> Grants { get; }

    /// <summary>Reads a stack.</summary>
    public static GrantReading Of(RenderedStack stack) => new(StackReader.View(stack, new()));

    /// <summary>What an identity is called: the member, or a resource of the stack by its logical name.</summary>
    public static string MemberOf(Grant grant) => grant switch
    {
        { Property.IsSecret: true } => Secret,
        { Principal.IsUnknown: true } => "unknown",
        { Principal: { Text: null, Account: var urn } } => $"{(IsAccount(urn) ? "account" : "agent")}:{urn.Name}",
        _ => grant.Principal.Text!,
    };

    /// <summary>Whether a resource is a service account, and no agent of Google's.</summary>
    public static bool IsAccount(Urn urn) => urn.Type == "gcp:serviceaccount/account:Account";

    /// <summary>A property as text: masked where it is secret, empty where it isn't known.</summary>
    public static string Text(Property property) => property.IsSecret ? Secret : property.AsText() ?? "";

    static EffectiveGrant Show(Grant grant, StackView view)
    {
        var custom = RolePermissions.CustomRoleOf(grant, view);
        var scope = !grant.IsBroad && view.Targets(grant.Source, grant.Scope.Path.ToString()) is [var first, ..] ? first : null;
        var role = custom is null ? grant.Role ?? "" : $"custom:{(Text(custom.At("roleId")) is { Length: > 0 } id ? id : custom.Name)}";
        var (isComplete, permissions) = custom is null ? PredefinedRoles.Of(role) : Permissions(custom);
        var (reason, from) = GrantReasons.Of(grant, custom, scope, view);
        return new(MemberOf(grant), role, grant.Kind, scope?.Urn, NameOf(grant, scope), grant.Source.Urn)
        {
            Permissions = [.. permissions],
            PermissionsComplete = isComplete,
            Condition = ConditionOf(grant),
            Reason = reason,
            ReasonFrom = from,
        };
    }

    static (bool Complete, string[] Permissions) Permissions(ResourceInputs custom)
    {
        var listed = custom.Each("permissions");
        return (listed.IsComplete, [.. listed.Select(Text).Where(static p => p.Length > 0).Order(StringComparer.Ordinal)]);
    }

    static string ConditionOf(Grant grant) => grant.Condition switch
    {
        null => "",
        _ when grant.Source.Properties.Find("condition") is { ContainsSecret: true } => Secret,
        "" => "unknown",
        var expression => expression,
    };

    static string NameOf(Grant grant, ResourceInputs? scope)
    {
        if (grant.IsBroad)
        {
            return Text(grant.Source.At("project")) is { Length: > 0 } project ? project : Text(grant.Scope);
        }

        return scope?.Name ?? (Text(grant.Scope) is { Length: > 0 } given ? given : "unknown");
    }
}
