namespace Groundwork.Policies.Rules.Iam;

/// <summary>A grant on all databases of a project is limited to those it is for.</summary>
public sealed class GrantsToDatabasesNameThem : StackRule
{
    const string Instance = "gcp:sql/databaseInstance:DatabaseInstance";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-database-grant-conditioned",
        AppliesTo = "gcp:projects/iAMMember:IAMMember",
        Severity = Severity.High,
        Summary = "Cloud SQL's roles can only be granted on the project; a condition keeps them to one database.",
        Remediation = "Add a condition that names the instances, or use Infra.Gcp.Database.PostgresDatabase.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:7.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var names = stack.OfType(Instance)
            .Select(static i => i.At("name"))
            .OrderBy(static n => n.AsText(), StringComparer.Ordinal)
            .ToArray();
        return from grant in stack.OfType("gcp:projects/iAMMember:IAMMember")
               select grant.Require("role")
                   .OneOf("roles/cloudsql.client", "roles/cloudsql.instanceUser")
                   .Then(() => NamesThem(grant.Require("condition.expression"), names));
    }

    // Instances whose names nobody knows come first.
    static Verdict NamesThem(Property condition, Property[] names) =>
        names is [var unnamed, ..] && unnamed.AsText() is null && !condition.IsMissing
            ? unnamed.IsUnknown ? unnamed.Undetermined() : Verdict.Passed
            : condition.Text(
                text => Named(text).Order(StringComparer.Ordinal).SequenceEqual(names.Select(static n => n.AsText()!)),
                "name every database instance of this stack and no other");

    static IEnumerable<string> Named(string expression) => expression.Split('"').Where(static (_, i) => i % 2 == 1)
        .Where(static text => text.Contains("/instances/", StringComparison.Ordinal))
        .Select(static text => text[(text.LastIndexOf('/') + 1)..]);
}
