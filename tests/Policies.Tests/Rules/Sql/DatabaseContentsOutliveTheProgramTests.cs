using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseContentsOutliveTheProgramTests : ResourceRuleTests<DatabaseContentsOutliveTheProgram>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/database:Database", "it")
        .With("deletionPolicy", "ABANDON")
        .With("name", "trading")
        .With("charset", "UTF8");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("deletionPolicy", "DELETE"), "deletionPolicy must be ABANDON, got DELETE.")
        .MissingOrNull("deletionPolicy", "deletionPolicy must be ABANDON, got nothing.")
        .MissingOrNull("name", "name must be set, got nothing.")
        .Rejects(r => r.With("charset", "LATIN1"), "charset must be UTF8, got LATIN1.")
        .MissingOrNull("charset")
        .Unknown("deletionPolicy")
        .Secret("deletionPolicy", "DELETE", "deletionPolicy must be ABANDON, got [secret].");
}
