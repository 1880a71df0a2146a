namespace Groundwork.Policies.Rules.Iam;

/// <summary>No single identity can delete both a database and its backups.</summary>
public sealed class NobodyDeletesDataAndBackups : StackRule
{
    // Taking the protection off is the first half of deleting.
    static readonly string[] OnDatabases = ["cloudsql.instances.delete", "cloudsql.instances.update"];
    static readonly string[] OnBuckets = ["storage.objects.delete", "storage.buckets.delete", "storage.buckets.update"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-data-and-backups-apart",
        AppliesTo = [.. ResourceTypes.GcpIam, "gcp:sql/databaseInstance:DatabaseInstance", "gcp:storage/bucket:Bucket"],
        Severity = Severity.Critical,
        Summary = "One stolen identity is then one loss, not both.",
        Remediation =
            "Grant the deletion of backups to another identity than that of instances, or bound the grant by "
            + "an IAM condition on the resource's name.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.13", "iso-27001@2022:A.5.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var databases = new GrantedResources(stack.OfType("gcp:sql/databaseInstance:DatabaseInstance"), stack);
        var buckets = new GrantedResources(
            stack.OfType("gcp:storage/bucket:Bucket").Where(static b => b.At("labels.purpose").AsText() == "backup"),
            stack);

        foreach (var grants in stack.Grants.ByPrincipal())
        {
            var data = grants.FirstOrDefault(g => RolePermissions.MayHold(g, stack, OnDatabases) && databases.IsAnyReachedBy(g));
            var backup = grants.FirstOrDefault(g => RolePermissions.MayHold(g, stack, OnBuckets) && buckets.IsAnyReachedBy(g));
            yield return data is null || backup is null
                ? Verdict.Passed
                : data.Source.At("role").Violation($"{(data.Property.IsSecret ? "[secret]" : grants.Key)} must not be able to delete both "
                    + $"data and backups, got {data.Property.Owner.Name} for the one and {backup.Property.Owner.Name} for the other.");
        }

        yield return SeparateDuties.OfUnknown(stack);
    }
}
