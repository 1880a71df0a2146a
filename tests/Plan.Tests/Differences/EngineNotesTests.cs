using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class EngineNotesTests
{
    const string Subnet = "gcp:compute/subnetwork:Subnetwork";

    static readonly ResourceState Hosts =
        Resource(Subnet, "hosts", ("network", "n"), ("secondaryIpRanges", List(Range("pods", "10.1.0.0/16"))));

    [Theory]
    [InlineData("secondaryIpRanges[*].ipCidrRange")]
    [InlineData("secondaryIpRanges[1]")]
    [InlineData("secondaryIpRanges[1].ipCidrRange")]
    public void Tells_that_an_added_element_cannot_be_ignored(string path)
    {
        var more = Hosts.With("secondaryIpRanges", List(Range("pods", "10.1.0.0/16"), Range("services", "10.2.0.0/16")));

        var note = Assert.Single(Compare(Stack(Hosts), Stack(Ignoring(more, path))).Diagnostics);

        Assert.Equal((DiagnosticKind.Refusal, Severity.Info, Hosts.Urn), (note.Kind, note.Severity, note.Urn));
        Assert.Equal($"cannot ignore changes in added or removed elements: {path}", note.Message);
    }

    [Theory]
    [InlineData("secondaryIpRanges[0].ipCidrRange")]
    [InlineData("secondaryIpRanges[*].ipCidrRange")]
    public void Tells_that_a_removed_element_cannot_be_ignored(string path)
    {
        var difference = Compare(Stack(Hosts), Stack(Ignoring(Hosts.With("secondaryIpRanges", List()), path)));

        Assert.Equal($"cannot ignore changes in added or removed elements: {path}", Assert.Single(difference.Diagnostics).Message);
    }

    [Fact]
    public void Ignores_the_elements_that_both_sides_have()
    {
        var more = Hosts.With("secondaryIpRanges", List(Range("pods", "10.9.0.0/16"), Range("services", "10.2.0.0/16")));

        var difference = Single(Hosts, Ignoring(more, "secondaryIpRanges[*].ipCidrRange"));

        Assert.Equal("secondaryIpRanges[1]", Assert.Single(difference.Changes).Path.ToString());
    }

    [Theory]
    [InlineData("secondaryIpRanges")]
    [InlineData("secondaryIpRanges[0].ipCidrRange")]
    [InlineData("description")]
    [InlineData("logConfig.flowSampling")]
    public void Has_nothing_to_say_where_all_can_be_ignored(string path) =>
        Assert.Empty(Compare(Stack(Hosts), Stack(Ignoring(Hosts.With("description", "new"), path))).Diagnostics);

    [Fact]
    public void Warns_of_replacing_what_still_says_that_it_is_imported()
    {
        var imported = Hosts with { Options = new() { ImportId = "hosts" } };

        var warning = Assert.Single(Compare(Stack(imported), Stack(imported.With("network", "other"))).Diagnostics);

        Assert.Equal((DiagnosticKind.Refusal, Severity.Warning, Hosts.Urn), (warning.Kind, warning.Severity, warning.Urn));
        Assert.Equal(
            "previously-imported resources that still specify an ID may not be replaced; "
                + "please remove the `import` declaration from your program",
            warning.Message);
    }

    [Fact]
    public void Takes_the_id_that_something_was_imported_by_for_its_own()
    {
        var imported = Hosts with { Options = new() { ImportId = "regions/r/hosts" } };

        var difference = StackDifference.Compute(Baseline.Of(Deployment(imported.Deployed())), Stack(imported), Catalog);

        Assert.Equal(Operation.Same, difference.Find(Hosts.Urn)!.Operation);
    }

    static ResourceState Ignoring(ResourceState resource, string path) => resource with { Options = new() { IgnoreChanges = [path] } };

    static MapValue Range(string name, string cidr) => Map(("rangeName", name), ("ipCidrRange", cidr));
}
