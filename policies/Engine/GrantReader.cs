using System.Text.Json;

namespace Groundwork.Policies.Engine;

/// <summary>Reads the grants of a <c>…IAMMember</c>, <c>…IAMBinding</c> or <c>…IAMPolicy</c>, its <c>policyData</c> included.</summary>
static class GrantReader
{
    static readonly string[] NotAScope =
    [
        "role", "member", "members", "policyData", "condition", "project", "location", "region", "zone", "etag", "deletionPolicy",
    ];

    public static IEnumerable<Grant> Read(ResourceInputs resource, StackView stack)
    {
        var scope = ScopeOf(resource);
        if (resource.At("policyData") is { IsMissing: false } data)
        {
            return ReadPolicy(resource, data, scope, stack);
        }

        var role = resource.At("role").AsText();
        var condition = Condition(resource.At("condition"));
        var members = resource.Each("members");
        IEnumerable<Property> properties = members.IsComplete
            ? members.Count > 0 ? members : [resource.At("member")]
            : [resource.At("members")];
        return properties
            .Where(static p => !p.IsMissing)
            .Select(member => new Grant(resource, member, PrincipalOf(member, resource, stack), role, scope, condition));
    }

    public static string KindOf(string type)
    {
        var name = type[(type.LastIndexOf(':') + 1)..];
        var end = name.LastIndexOf("iam", StringComparison.OrdinalIgnoreCase);
        var kind = end > 0 ? name[..end] : type.Split(':', '/') is [_, var module, ..] ? module.TrimEnd('s') : name;
        return $"{char.ToLowerInvariant(kind[0])}{kind[1..]}";
    }

    static IEnumerable<Grant> ReadPolicy(ResourceInputs resource, Property data, Property scope, StackView stack)
    {
        if (data.AsText() is not { } text)
        {
            return [new(resource, data, Principal.Unknown, null, scope, null)];
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. Bindings(json.RootElement).SelectMany(b => b.Members.Select(member =>
                new Grant(resource, data, PrincipalOf(member, resource, stack), b.Role, scope, b.Condition)))];
        }
        catch (JsonException)
        {
            return [new(resource, data, Principal.Unknown, null, scope, null)];
        }
    }

    static IEnumerable<(string? Role, string? Condition, IEnumerable<string> Members)> Bindings(JsonElement policy)
    {
        if (policy.ValueKind != JsonValueKind.Object
            || !policy.TryGetProperty("bindings", out var bindings)
            || bindings.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var binding in bindings.EnumerateArray().Where(static b => b.ValueKind == JsonValueKind.Object))
        {
            var members = binding.TryGetProperty("members", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(Text).OfType<string>()
                : [];
            var condition = binding.TryGetProperty("condition", out var c)
                    && c.ValueKind == JsonValueKind.Object
                    && c.TryGetProperty("expression", out var e)
                ? Text(e)
                : null;
            yield return (binding.TryGetProperty("role", out var role) ? Text(role) : null, condition, members);
        }
    }

    static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    static Property ScopeOf(ResourceInputs resource)
    {
        var key = resource.Properties.Keys.FirstOrDefault(k => !NotAScope.Contains(k) && !k.StartsWith('_'));
        return resource.At(key ?? "project");
    }

    static string? Condition(Property condition) => condition.IsMissing ? null : condition.At("expression").AsText() ?? "";

    static Principal PrincipalOf(Property member, ResourceInputs resource, StackView stack)
    {
        if (member.AsText() is { } text)
        {
            return PrincipalOf(text, resource, stack);
        }

        var path = member.Path.ToString();
        var targets = stack.Targets(resource, path);
        var account = targets.OfType("gcp:serviceaccount/account:Account") is [var only] ? only : targets is [var single] ? single : null;
        return account is null ? Principal.Unknown : new(null, account.Urn);
    }

    static Principal PrincipalOf(string text, ResourceInputs resource, StackView stack) =>
        text.StartsWith("serviceAccount:", StringComparison.Ordinal)
        && stack.Names
                .Find(text, resource)
                .Select(stack.Find)
                .OfType<ResourceInputs>()
                .FirstOrDefault(static r => r.Type == "gcp:serviceaccount/account:Account") is { } account
            ? new(null, account.Urn)
            : new(text, default);
}
