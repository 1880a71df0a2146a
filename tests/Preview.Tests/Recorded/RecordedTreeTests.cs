using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Recorded;

public sealed class RecordedTreeTests
{
    static readonly IReadOnlyList<TreeRow> Rows = TreeView.Rows(RecordedTexts.Changed, showSames: false);

    [Fact]
    public void Shows_every_new_resource_as_the_engine_does()
    {
        var rows = TreeView.Rows(RecordedTexts.Created, showSames: false);

        foreach (var (sign, type, name, rest) in RecordedTexts.EngineRows("1-create.preview.txt"))
        {
            Assert.Contains(rows, r => (r.Sign.Trim(), TypeOf(r), r.Name, r.Plan) == (sign, type, name, rest));
        }

        Assert.Equal(13, rows.Count);
    }

    [Theory]
    [InlineData("gcp:compute:Network", "trading")]
    [InlineData("gcp:monitoring:Dashboard", "operations")]
    [InlineData("gcp:compute:Address", "nat-standby")]
    [InlineData("random:index:RandomPassword", "db-password")]
    [InlineData("gcp:sql:DatabaseInstance", "trading-db-us-central1")]
    [InlineData("gcp:compute:Address", "old")]
    [InlineData("pulumi:pulumi:Stack", "recorded-dev")]
    public void Says_of_a_change_what_the_engine_says(string type, string name)
    {
        var (sign, _, _, rest) = RecordedTexts.EngineRows("2-change.preview.txt").Single(r => r.Type == type && r.Name == name);

        var row = Assert.Single(Rows, r => TypeOf(r) == type && r.Name == name);

        Assert.Equal((sign, rest), (row.Sign.Trim(), $"{row.Plan} {row.Info.Split(';')[0]}".Trim()));
    }

    [Fact]
    public void Differs_by_one_row_for_the_three_steps_of_a_replacement() =>
        Assert.Equal(("+-", "replace", "[diff: ~ipCidrRange,secondaryIpRanges]; predicted"), Of("trading-hosts"));

    [Fact]
    public void Differs_by_naming_what_a_renamed_resource_was() =>
        Assert.Equal(("~", "update", "[diff: ~description]; was nat; predicted"), Of("nat-primary"));

    [Fact]
    public void Differs_by_hiding_a_secret_that_cannot_be_compared() =>
        Assert.DoesNotContain(Rows, static r => r.Name == "exchange-api-key-1");

    static (string, string, string) Of(string name)
    {
        var row = Assert.Single(Rows, r => r.Name == name);
        return (row.Sign.Trim(), row.Plan, row.Info);
    }

    static string TypeOf(TreeRow row) => row.Type.TrimStart('├', '─', '└', '│', ' ');
}
