using System.Text.Json;
using Groundwork.Plan.Differences;

namespace Groundwork.Plan.Tests.Differences;

public sealed class RecordedDifferenceTests
{
    const string SecretVersion = "urn:pulumi:dev::recorded::gcp:secretmanager/secretVersion:SecretVersion::exchange-api-key-1";

    static readonly StackDifference Difference = StackDifference.Compute(Baseline.Of(RecordedProgram.State), RecordedProgram.Two);

    [Fact]
    public void Finds_the_operations_and_keys_that_the_engine_found()
    {
        using var digest = JsonDocument.Parse(File.ReadAllBytes(Fixture.PathOf("recorded/2-change.digest.json")));
        var steps = digest.RootElement.GetProperty("steps").EnumerateArray().Where(static s => Text(s, "urn") != SecretVersion).ToArray();

        foreach (var step in steps)
        {
            var found = Difference.Find(Urn.Parse(Text(step, "urn")));

            Assert.Equal(Text(step, "op"), OperationNames.Of(found!.Operation));
            if (Text(step, "op") is "update" or "replace")
            {
                Assert.Equal(Texts(step, "diffReasons"), found.ChangedKeys);
                Assert.Equal(Texts(step, "replaceReasons"), found.Reasons.Select(static r => r.Key));
            }
        }

        Assert.Equal(steps.Length + 1 + 4, Difference.Resources.Length);
    }

    [Fact]
    public void Differs_from_the_engine_only_where_an_encrypted_secret_cannot_be_compared()
    {
        var found = Difference.Find(Urn.Parse(SecretVersion))!;

        Assert.Equal((Operation.Same, Certainty.Unknown), (found.Operation, found.Certainty));
        Assert.Equal("secretData", Assert.Single(found.Uncompared).ToString());
        Assert.Equal(
            [(Operation.Same, 6), (Operation.Create, 1), (Operation.Update, 5), (Operation.Delete, 1), (Operation.Replace, 1)],
            Difference.Counts.OrderBy(static c => c.Key).Select(static c => (c.Key, c.Value)));
    }

    [Fact]
    public void Shows_a_list_whose_order_changed_as_a_move()
    {
        var subnet = Difference.Resources.Single(static r => r.Urn.Name == "trading-hosts");

        Assert.Equal(["ipCidrRange", "secondaryIpRanges[0]"], subnet.Changes.Select(static c => c.Path.ToString()));
        Assert.Equal((ChangeKind.Move, "secondaryIpRanges[1]"), (subnet.Changes[1].Kind, subnet.Changes[1].OldPath.ToString()));
    }

    [Fact]
    public void Deletes_first_where_the_program_says_so()
    {
        Assert.Equal(
            [Operation.DeleteReplaced, Operation.Replace, Operation.CreateReplacement],
            Difference.Steps.Where(static s => s.Resource.Urn.Name == "trading-hosts").Select(static s => s.Operation));
        Assert.Equal(
            (Operation.Delete, "old", true),
            (Difference.Steps[^1].Operation, Difference.Steps[^1].Resource.Urn.Name, Difference.Steps[^1].Resource.IsRetained));
    }

    [Fact]
    public void Follows_a_rename_through_its_alias()
    {
        var address = Difference.Resources.Single(static r => r.Urn.Name == "nat-primary");

        Assert.Equal("nat", address.RenamedFrom?.Name);
        Assert.Equal("description", Assert.Single(address.Changes).Path.ToString());
    }

    [Fact]
    public void Says_which_resource_makes_a_value_unknown()
    {
        var database = Difference.Resources.Single(static r => r.Urn.Name == "trading-db-us-central1");

        Assert.Equal(
            [
                ("rootPassword", Certainty.Unknown, "db-password", SecretComparison.CannotBeCompared),
                ("settings.tier", Certainty.Certain, null, SecretComparison.NotSecret),
            ],
            database.Changes.Select(static c => (c.Path.ToString(), c.Certainty, c.Cause?.Name, c.Secret)));
    }

    [Fact]
    public void Compares_JSON_in_text_as_structure()
    {
        var change = Assert.Single(Difference.Resources.Single(static r => r.Urn.Name == "operations").Changes);

        Assert.Equal(EmbeddedFormat.Json, change.Format);
        Assert.Equal("gridLayout.columns", Assert.Single(change.Inside).Path.ToString());
    }

    [Fact]
    public void Finds_no_change_in_a_program_that_did_not_change()
    {
        var difference = StackDifference.Compute(Baseline.Of(RecordedProgram.State), RecordedProgram.One);

        Assert.Equal([Operation.Same], difference.Counts.Keys);
        Assert.All(difference.Resources, static r => Assert.Empty(r.Changes));
        Assert.False(difference.HasChanges);
    }

    static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;

    static IEnumerable<string> Texts(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list)
            ? list.EnumerateArray().Select(static e => e.GetString()!).Order(StringComparer.Ordinal)
            : [];
}
