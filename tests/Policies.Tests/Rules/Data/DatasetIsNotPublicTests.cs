using Groundwork.Policies.Rules.Data;

namespace Groundwork.Policies.Tests.Rules.Data;

public sealed class DatasetIsNotPublicTests : ResourceRuleTests<DatasetIsNotPublic>
{
    static readonly ResourceInputs Dataset = new ResourceInputs("gcp:bigquery/dataset:Dataset", "trades")
        .With("accesses[0].role", "READER").With("accesses[0].groupByEmail", "analysts@example.com");

    protected override RuleCases Cases => new RuleCases(Dataset)
        .Rejects(
            d => d.With("accesses[0].specialGroup", "allAuthenticatedUsers"),
            "accesses[0].specialGroup must not be allAuthenticatedUsers, got allAuthenticatedUsers.")
        .Rejects(
            d => d.With("accesses[0].iamMember", "allUsers"),
            "accesses[0].iamMember must not be allUsers or allAuthenticatedUsers, got allUsers.")
        .Rejects(d => d.Without("accesses[0].groupByEmail"), "accesses[0] must name who it is for, got {role: READER}.")
        .Rejects(
            _ => new ResourceInputs("gcp:bigquery/datasetAccess:DatasetAccess", "access").With("specialGroup", "allAuthenticatedUsers"),
            "specialGroup must not be allAuthenticatedUsers, got allAuthenticatedUsers.")
        .MissingOrNull("accesses")
        .Unknown("accesses")
        .Secret(
            "accesses[0].specialGroup",
            "allAuthenticatedUsers",
            "accesses[0].specialGroup must not be allAuthenticatedUsers, got [secret].");
}
