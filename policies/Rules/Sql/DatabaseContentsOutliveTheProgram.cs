namespace Groundwork.Policies.Rules.Sql;

/// <summary>A database or user that leaves the program stays in the instance.</summary>
public sealed class DatabaseContentsOutliveTheProgram : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-abandoned",
        AppliesTo = ["gcp:sql/database:Database", "gcp:sql/user:User"],
        Severity = Severity.High,
        Summary = "Dropping a database by renaming it in a program is the shortest way to lose it.",
        Remediation = "Set deletionPolicy to ABANDON.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        yield return resource.Require("deletionPolicy").EqualTo("ABANDON");
        yield return resource.Require("name").Present();
        yield return resource.Require("charset").HoldsOrMissing(static value => value.Equals("UTF8"), "be UTF8");
    }
}
