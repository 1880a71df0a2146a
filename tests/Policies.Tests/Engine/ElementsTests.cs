using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Engine;

public sealed class ElementsTests
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("flags[0].name", "log_connections").With("flags[0].value", "on")
        .With("flags[1].name", "log_statement").With("flags[1].value", "none");

    static readonly ResourceInputs Without = Database.Without("flags");
    static readonly ResourceInputs Unknown = Database.With("flags", ResourceInputs.Unknown);

    [Fact]
    public void Finds_an_entry_by_its_key()
    {
        Assert.Equal(Outcome.Passed, Flag(Database, "log_connections").Outcome);

        var violation = Assert.Single(Flag(Database, "log_statement").Violations);
        Assert.Equal("flags[log_statement].value must be on, got none.", violation.Message);
        Assert.Equal("flags[1].value", violation.Path.ToString());
    }

    [Fact]
    public void Misses_an_entry_that_is_not_there() =>
        Assert.Equal(
            "flags[cloudsql.iam].value must be on, got nothing.",
            Assert.Single(Flag(Database, "cloudsql.iam").Violations).Message);

    [Fact]
    public void Leaves_an_entry_undetermined_that_an_unknown_key_may_have()
    {
        Assert.Equal(Outcome.Undetermined, Flag(Unknown, "log_statement").Outcome);
        Assert.Equal(Outcome.Undetermined, Flag(Database.With("flags[1].name", ResourceInputs.Unknown), "log_statement").Outcome);
        Assert.Equal(Outcome.Passed, Flag(Database.With("flags[1].name", ResourceInputs.Unknown), "log_connections").Outcome);
    }

    [Fact]
    public void Judges_all_of_them()
    {
        Assert.Equal("flags[1].value must be on, got none.", Assert.Single(Database.Each("flags").All(IsOn).Violations).Message);
        Assert.Equal(Outcome.Passed, Without.Each("flags").All(IsOn).Outcome);
        Assert.Equal(Outcome.Undetermined, Unknown.Each("flags").All(IsOn).Outcome);
    }

    [Fact]
    public void Judges_whether_any_does()
    {
        Assert.Equal(Outcome.Passed, Database.Each("flags").Any(IsOn, "have one that is on").Outcome);
        Assert.Equal(
            "flags must have one that is on, got nothing.",
            Assert.Single(Without.Each("flags").Any(IsOn, "have one that is on").Violations).Message);
        Assert.Equal(Outcome.Undetermined, Unknown.Each("flags").Any(IsOn, "have one that is on").Outcome);
    }

    [Fact]
    public void Judges_that_none_does() =>
        Assert.Equal(
            "flags[0] must not be on, got {name: log_connections, value: on}.",
            Assert.Single(Database.Each("flags").None(IsOn, "not be on").Violations).Message);

    [Fact]
    public void Keeps_what_may_be_meant()
    {
        var meant = Database.With("flags[0].name", ResourceInputs.Unknown)
            .Each("flags")
            .Where(static f => f.At("name").EqualTo("log_statement"));

        Assert.Equal(2, meant.Count);
        Assert.False(meant.IsComplete);
        Assert.Equal(Outcome.Undetermined, meant.Where(IsOn).All(static f => f.At("value").EqualTo("on")).Outcome);
    }

    [Fact]
    public void Counts_unknown_elements()
    {
        var one = Database.With("flags", new ListValue([ResourceInputs.Unknown]));

        Assert.Equal(Outcome.Passed, one.Each("flags").AtLeast(1, "have an entry").Outcome);
        Assert.Equal(Outcome.Undetermined, Unknown.Each("flags").AtLeast(1, "have an entry").Outcome);
        Assert.Equal(
            "flags must have an entry, got nothing.",
            Assert.Single(Without.Each("flags").AtLeast(1, "have an entry").Violations).Message);
    }

    static Verdict Flag(ResourceInputs database, string name) => database.Each("flags").Entry("name", name).Require("value").EqualTo("on");

    static Verdict IsOn(Property flag) => flag.At("value").EqualTo("on");
}
