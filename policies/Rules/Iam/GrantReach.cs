using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Which resources a grant reaches: those it is made on, and from a project those that its condition doesn't exclude.</summary>
static partial class GrantReach
{
    /// <summary>Whether a condition may hold for the resource; one that isn't known, and a resource whose name isn't, may.</summary>
    public static bool MayHold(string? condition, ResourceInputs resource) =>
        condition is null or ""
        || NamesOf(resource, condition) is not { } names
        || names.Any(n => ConditionExpression.MayHold(condition, n.Name, n.Type, n.Service));

    static IEnumerable<(string Name, string Type, string Service)>? NamesOf(ResourceInputs resource, string condition)
    {
        var project = resource.At("project").AsText() ?? resource.ProviderInput("project").AsText() ?? "_";
        return (resource.Type, resource.At("name").AsText(), resource.At("secretId").AsText()) switch
        {
            ("gcp:sql/databaseInstance:DatabaseInstance", { } name, _) =>
                [($"projects/{project}/instances/{name}", "sqladmin.googleapis.com/Instance", "sqladmin.googleapis.com")],
            ("gcp:storage/bucket:Bucket", { } name, _) =>
            [
                ($"projects/_/buckets/{name}", "storage.googleapis.com/Bucket", "storage.googleapis.com"),
                ($"projects/_/buckets/{name}/objects/", "storage.googleapis.com/Object", "storage.googleapis.com"),
            ],
            ("gcp:secretmanager/secret:Secret", _, { } id) => Projects(project, condition).SelectMany(p => SecretNames(p, id)),
            _ => null,
        };
    }

    static IEnumerable<(string Name, string Type, string Service)> SecretNames(string project, string id) =>
    [
        ($"projects/{project}/secrets/{id}", "secretmanager.googleapis.com/Secret", "secretmanager.googleapis.com"),
        ($"projects/{project}/secrets/{id}/versions/1", "secretmanager.googleapis.com/SecretVersion", "secretmanager.googleapis.com"),
    ];

    // Secret Manager calls a project by its number, which the resource doesn't say: whatever the condition calls it may be that.
    static IEnumerable<string> Projects(string project, string condition) =>
        ProjectName().Matches(condition).Select(static m => m.Groups[1].Value).Append(project).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("projects/([^/\"']+)/")]
    private static partial Regex ProjectName();
}
