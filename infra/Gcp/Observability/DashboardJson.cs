using System.Text.Json.Nodes;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// A dashboard as Cloud Monitoring reads it: a mosaic of 48 columns, a panel below the other, four widgets in a row. Pure.
/// </summary>
static class DashboardJson
{
    const int Columns = 48;
    const int PerRow = 4;
    const int RowHeight = 14;

    internal static string Write(DashboardPlan plan, string environment)
    {
        var tiles = new JsonArray();
        var top = 0;

        foreach (var panel in plan.Panels)
        {
            var rows = (panel.Widgets.Count + PerRow - 1) / PerRow;
            tiles.Add(Tile(0, top, Columns, rows * RowHeight, new JsonObject
            {
                ["title"] = panel.Title,
                ["collapsibleGroup"] = new JsonObject { ["collapsed"] = false },
            }));

            for (var i = 0; i < panel.Widgets.Count; i++)
            {
                var inRow = Math.Min(PerRow, panel.Widgets.Count - (i / PerRow * PerRow));
                var width = Columns / inRow;
                tiles.Add(Tile(i % PerRow * width, top + (i / PerRow * RowHeight), width, RowHeight, Widget(panel.Widgets[i])));
            }

            top += rows * RowHeight;
        }

        return new JsonObject
        {
            ["displayName"] = plan.Title,
            ["labels"] = new JsonObject { ["environment"] = environment },
            ["mosaicLayout"] = new JsonObject { ["columns"] = Columns, ["tiles"] = tiles },
        }.ToJsonString();
    }

    static JsonObject Tile(int left, int top, int width, int height, JsonObject widget)
    {
        var tile = new JsonObject();

        // Zero is what is left out, in Google's own JSON: what comes back is what was sent.
        if (left > 0)
            tile["xPos"] = left;

        if (top > 0)
            tile["yPos"] = top;

        tile["width"] = width;
        tile["height"] = height;
        tile["widget"] = widget;

        return tile;
    }

    static JsonObject Widget(DashboardWidget widget) => widget.IsGraph
        ? new JsonObject
        {
            ["title"] = widget.Title,
            ["xyChart"] = new JsonObject
            {
                ["dataSets"] = new JsonArray(
                    new JsonObject { ["plotType"] = "LINE", ["targetAxis"] = "Y1", ["timeSeriesQuery"] = Query(widget) }),
                ["thresholds"] = Thresholds(widget, withColor: false),
                ["yAxis"] = new JsonObject { ["scale"] = "LINEAR" },
            },
        }
        : new JsonObject
        {
            ["title"] = widget.Title,
            ["scorecard"] = new JsonObject
            {
                ["timeSeriesQuery"] = Query(widget),
                ["sparkChartView"] = new JsonObject { ["sparkChartType"] = "SPARK_LINE" },
                ["thresholds"] = Thresholds(widget, withColor: true),
            },
        };

    static JsonObject Query(DashboardWidget widget) => new() { ["prometheusQuery"] = widget.Query, ["unitOverride"] = widget.Unit };

    static JsonArray Thresholds(DashboardWidget widget, bool withColor)
    {
        var thresholds = new JsonArray();

        foreach (var (value, color) in new[] { (widget.Warn, "YELLOW"), (widget.Critical, "RED") })
        {
            if (value is not { } limit)
                continue;

            var threshold = new JsonObject { ["value"] = limit };

            if (withColor)
            {
                threshold["color"] = color;
                threshold["direction"] = widget.LowIsBad ? "BELOW" : "ABOVE";
            }

            thresholds.Add(threshold);
        }

        return thresholds;
    }
}
