using Groundwork.Preview.Audit.Grants;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>Grants as JSON.</summary>
static class GrantJson
{
    /// <summary>Writes the book into the object that is open.</summary>
    public static void Write(JsonOut json, GrantBook book)
    {
        json.Objects("identities", book.Identities, identity =>
        {
            json.Text("stack", identity.Stack);
            json.Text("member", identity.Member);
            json.Text("account", identity.Account?.Value);
            json.Text("purpose", identity.Purpose);
            json.Objects("grants", identity.Grants, grant => Grant(json, grant));
        });
        json.Objects("resources", book.Resources, resource =>
        {
            json.Text("stack", resource.Stack);
            json.Text("kind", resource.Kind);
            json.Text("urn", resource.Urn.Value);
            json.Text("name", resource.Name);
            json.Objects("access", resource.Access, access =>
            {
                json.Text("via", access.Via);
                Grant(json, access.Grant);
            });
        });
    }

    static void Grant(JsonOut json, EffectiveGrant grant)
    {
        json.Text("member", grant.Member);
        json.Text("role", grant.Role);
        json.Array("permissions", grant.Permissions, permission => json.Text(null, permission));
        json.Truth("permissionsComplete", grant.PermissionsComplete);
        json.Text("condition", grant.Condition);
        json.Text("scopeKind", grant.ScopeKind);
        json.Text("scope", grant.Scope?.Value);
        json.Text("scopeName", grant.ScopeName);
        json.Text("source", grant.Source.Value);
        json.Text("reason", grant.Reason);
        json.Text("reasonFrom", grant.ReasonFrom);
        json.Text("change", grant.Change);
    }
}
