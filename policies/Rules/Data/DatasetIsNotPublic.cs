namespace Groundwork.Policies.Rules.Data;

/// <summary>No dataset can be read by everybody.</summary>
public sealed class DatasetIsNotPublic : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-bq-dataset-not-public",
        AppliesTo = ["gcp:bigquery/dataset:Dataset", "gcp:bigquery/datasetAccess:DatasetAccess"],
        Severity = Severity.Critical,
        Summary = "A public dataset is found within the day.",
        Remediation = "Grant to an account or a group.",
        Frameworks = ["cis-gcp@4.0:7.1", "cis-gcp@5.0:7.1", "iso-27001@2022:A.8.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs dataset)
    {
        yield return dataset.Require("specialGroup").NotEqualTo("allAuthenticatedUsers");
        yield return dataset.Require("iamMember").NoneOf("allUsers", "allAuthenticatedUsers");
        yield return dataset.Each("accesses").All(static access => Verdict.All(
            access.Require("specialGroup").NotEqualTo("allAuthenticatedUsers"),
            access.Require("iamMember").NoneOf("allUsers", "allAuthenticatedUsers"),
            access.Holds(
                static entry => entry is Groundwork.Plan.Values.MapValue map && map.Keys.Any(static k => k != "role"),
                "name who it is for")));
    }
}
