using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>One grant.</summary>
/// <param name="Member">Who.</param>
/// <param name="Role">
/// The role, e.g. <c>roles/secretmanager.secretAccessor</c>; a custom role of the stack as <c>custom:&lt;role id&gt;</c>;
/// empty where it isn't known.
/// </param>
/// <param name="ScopeKind">What it is granted on: <c>project</c>, <c>bucket</c>, <c>secret</c>, <c>cryptoKey</c> …</param>
/// <param name="Scope">What it is granted on, by its URN; null for a project, or where the stack doesn't make it.</param>
/// <param name="ScopeName">What it is granted on, as a person calls it.</param>
/// <param name="Source">The resource that grants it.</param>
sealed record EffectiveGrant(string Member, string Role, string ScopeKind, Urn? Scope, string ScopeName, Urn Source)
{
    /// <summary>What the role permits, ordered; empty where that isn't known.</summary>
    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>Whether <see cref="Permissions"/> are all that the role permits; else they are those that matter here, or none.</summary>
    public bool PermissionsComplete { get; init; }

    /// <summary>The CEL expression that bounds it; empty where there is none, <c>unknown</c> before deployment.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Why it is granted, in the program's own words; empty where none is declared.</summary>
    public string Reason { get; init; } = "";

    /// <summary>
    /// Where the reason stands: <c>condition</c>, <c>role</c>, <c>readers</c>, <c>account</c>, <c>component</c>;
    /// <c>none</c> where none is declared.
    /// </summary>
    public string ReasonFrom { get; init; } = "none";

    /// <summary>Against the baseline: <c>same</c>, <c>added</c>, <c>removed</c> or <c>changed</c>.</summary>
    public string Change { get; init; } = "same";
}
