using System.Text.Json.Nodes;
using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class DashboardsTests
{
    [Fact]
    public async Task Lay_panels_below_each_other_and_widgets_side_by_side()
    {
        var plan = new DashboardPlan("Title",
            new(
                "First",
                new DashboardWidget("A", "a") { Warn = 10, Critical = 15 },
                new DashboardWidget("B", "b") { Warn = 1, LowIsBad = true }),
            new("Second", new DashboardWidget("C", "c") { IsGraph = true }));

        var program = await TestProgram.Run(() => _ = new Dashboards("dashboards", new()
        {
            Cloud = Foundation.Cloud(),
            Plans = new Dictionary<string, DashboardPlan> { ["one"] = plan },
        }));

        var tiles = JsonNode.Parse(
            (string)program.Only("gcp:monitoring/dashboard:Dashboard")["dashboardJson"]!)!["mosaicLayout"]!["tiles"]!.AsArray();

        Assert.Equal(5, tiles.Count);
        Assert.Equal(
            """{"width":24,"height":14,"widget":{"title":"A","scorecard":{"timeSeriesQuery":"""
                + """{"prometheusQuery":"a","unitOverride":"1"},"sparkChartView":{"sparkChartType":"SPARK_LINE"},"thresholds":[{"value":"""
                + """10,"color":"YELLOW","direction":"ABOVE"},{"value":15,"color":"RED","direction":"ABOVE"}]}}}""",
            tiles[1]!.ToJsonString());
        Assert.Equal(24, tiles[2]!["xPos"]!.GetValue<int>());
        Assert.Equal("BELOW", tiles[2]!["widget"]!["scorecard"]!["thresholds"]![0]!["direction"]!.GetValue<string>());
        Assert.Equal(14, tiles[3]!["yPos"]!.GetValue<int>());
        Assert.Equal("c", tiles[4]!["widget"]!["xyChart"]!["dataSets"]![0]!["timeSeriesQuery"]!["prometheusQuery"]!.GetValue<string>());
    }

    [Fact]
    public void Refuse_more_widgets_than_Google_takes()
    {
        var panel = new DashboardPanel("Panel", [.. Enumerable.Range(0, 50).Select(i => new DashboardWidget($"{i}", "q"))]);

        var error = Assert.Throws<ArgumentException>(() => new DashboardsArgs
        {
            Cloud = null!,
            Plans = new Dictionary<string, DashboardPlan> { ["one"] = new("Title", panel) },
        });

        Assert.Equal("Panels of 'Title' must have at most 50 widgets, frames included, got 51.", error.Message);
    }
}
