using Groundwork.Policies.Rules.Order;

namespace Groundwork.Policies.Tests.Rules.Order;

public sealed class DatabaseFollowsItsPrivateConnectionTests : StackRuleTests<DatabaseFollowsItsPrivateConnection>
{
    static readonly ResourceInputs Connection = new("gcp:servicenetworking/connection:Connection", "connection");

    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "db")
        .With("settings.ipConfiguration.privateNetwork", "network")
        .DependingOn(Connection);

    const string Early = "The instance must depend on the servicenetworking.Connection of its network.";

    protected override StackCases Cases => new StackCases(new StackView(Connection, Database))
        .Accepts("an instance without one", s => s.With(
            new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "public").With("settings.ipConfiguration.ipv4Enabled", true)))
        .Rejects(
            s => s.With(new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "second").With(
                "settings.ipConfiguration.privateNetwork",
                ResourceInputs.Unknown)),
            Early)
        .MissingResource("connection", Early)
        .Null("db", "settings")
        .Unknown("db", "settings.ipConfiguration.privateNetwork", Outcome.Passed)
        .Secret("db", "settings.ipConfiguration.privateNetwork", "network");
}
