using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>Why a grant is made, in the program's own words: the nearest to the grant that says anything.</summary>
static class GrantReasons
{
    /// <summary>The reason and where it stands; empty and <c>none</c> where nobody says.</summary>
    public static (string Reason, string From) Of(Grant grant, ResourceInputs? custom, ResourceInputs? scope, StackView view)
    {
        var account = view.Find(grant.Principal.Account);
        (string Reason, string From)[] candidates =
        [
            (Reader(account, scope), "readers"),
            (First(grant.Source, "condition.description", "condition.title"), "condition"),
            (custom is null ? "" : First(custom, "description", "title"), "role"),
            (account is null ? "" : First(account, "displayName", "description"), "account"),
            (Component(grant.Source, view), "component"),
        ];
        return Array.Find(candidates, static c => c.Reason.Length > 0) is { Reason: { } } found ? found : ("", "none");
    }

    // Readers are declared by account id.
    static string Reader(ResourceInputs? account, ResourceInputs? secret) =>
        secret is { Type: "gcp:secretmanager/secret:Secret" }
        && account is not null
        && GrantReading.Text(account.At("accountId")) is { Length: > 0 } id
        && GrantReading.Text(secret.At("annotations.readers")).Split(' ').Contains(id)
            ? $"{id} is among the declared readers of {secret.Name}"
            : "";

    static string First(ResourceInputs resource, params string[] paths) =>
        paths.Select(p => GrantReading.Text(resource.At(p))).FirstOrDefault(static t => t.Length > 0) ?? "";

    static string Component(ResourceInputs source, StackView view) =>
        source.Parent is { } urn && view.Find(urn) is { Custom: false } parent && parent.Type != Plan.Urn.StackType
            ? $"made by {parent.Type[(parent.Type.LastIndexOf(':') + 1)..]} {parent.Name}"
            : "";
}
