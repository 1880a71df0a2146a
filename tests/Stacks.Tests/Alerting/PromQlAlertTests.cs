using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Groundwork.Stacks.Tests.Alerting;

/// <summary>Every query that alerts in production fires where it must and only there, by Prometheus' own evaluation.</summary>
public sealed class PromQlAlertTests
{
    const string Policy = "gcp:monitoring/alertPolicy:AlertPolicy";
    const string Condition = "conditions[0].conditionPrometheusQueryLanguage";

    [Fact]
    public async Task Have_a_case_each()
    {
        var program = await Systems.Run("prod", isPreview: false);

        Assert.Equal(
            Queries(program).Select(alert => alert.Name).Order(StringComparer.Ordinal),
            PromQlCases.All.Select(one => one.Alert).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fire_where_they_must_and_only_there()
    {
        var promtool = Tool.Require("promtool");
        var program = await Systems.Run("prod", isPreview: false);
        var folder = Directory.CreateTempSubdirectory("groundwork-alerts");

        try
        {
            // A file of rules for each alert: a test evaluates every rule of its files at every minute. JSON is YAML, too.
            foreach (var alert in Queries(program))
                await File.WriteAllTextAsync(
                    Path.Combine(folder.FullName, $"{alert.Name}.rules.yaml"),
                    Rules(alert).ToJsonString(),
                    TestContext.Current.CancellationToken);

            foreach (var one in PromQlCases.All)
                await File.WriteAllTextAsync(
                    Path.Combine(folder.FullName, $"{one.Alert}.tests.yaml"),
                    Tests(one).ToJsonString(),
                    TestContext.Current.CancellationToken);

            var (code, output) = await Run(
                promtool,
                folder.FullName,
                ["test", "rules", .. PromQlCases.All.Select(one => $"{one.Alert}.tests.yaml")]);

            Assert.True(code == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static IEnumerable<RecordedResource> Queries(TestProgram program) =>
        program.OfType(Policy).Where(alert => alert[$"{Condition}.query"] is not null);

    static JsonObject Rules(RecordedResource alert) => new()
    {
        ["groups"] = new JsonArray(new JsonObject
        {
            ["name"] = "alerts",
            ["rules"] = new JsonArray(new JsonObject
            {
                ["alert"] = alert.Name,
                ["expr"] = (string)alert[$"{Condition}.query"]!,
                ["for"] = (string)alert[$"{Condition}.duration"]!,
            }),
        }),
    };

    static JsonObject Tests(PromQlCase one) => new()
    {
        ["rule_files"] = new JsonArray($"{one.Alert}.rules.yaml"),
        ["evaluation_interval"] = "1m",
        ["tests"] = new JsonArray(Test(one, one.Fires, true), Test(one, one.Quiet, false)),
    };

    static JsonObject Test(PromQlCase one, string[] series, bool fires) => new()
    {
        ["name"] = $"{one.Alert} {(fires ? "fires" : "is quiet")}",
        ["interval"] = "1m",
        ["input_series"] = new JsonArray([.. series.Select(text => text.LastIndexOf('}') + 1)
            .Zip(series, (end, text) => new JsonObject { ["series"] = text[..end], ["values"] = text[end..].Trim() })]),
        ["promql_expr_test"] = new JsonArray(new JsonObject
        {
            ["expr"] = $"count(ALERTS{{alertname=\"{one.Alert}\", alertstate=\"firing\"}})",
            ["eval_time"] = one.At,
            ["exp_samples"] = fires ? new JsonArray(new JsonObject { ["labels"] = "{}", ["value"] = 1 }) : [],
        }),
    };

    static async Task<(int Code, string Output)> Run(string program, string folder, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, await output + await errors);
    }
}
