using System.Text.Json.Nodes;

namespace Groundwork.Preview.Tests.Cli;

public sealed class ReportVerbTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Writes_one_page_of_all_stacks()
    {
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:environment: prod\n");

        var result = await _groundwork.RunAsync("report", "-o", "out/report.html");

        var page = _groundwork.Read("out/report.html");
        Assert.Matches("^out/report.html is written, [0-9]+ KiB\\.\n$", result.Output);
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.Contains("<title>Audit report: shop</title>", page, StringComparison.Ordinal);
        Assert.Contains("\"stacks\":[\"dev\",\"prod\"]", page, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_groundwork.Folder, "out"), ".*"));
    }

    [Theory]
    [InlineData("report", "-o", "report.json")]
    [InlineData("report", "--output", "report.json", "--format", "json")]
    public async Task Writes_data_where_the_name_says_so(params string[] arguments)
    {
        _ = await _groundwork.RunAsync(arguments);

        Assert.Equal("dev", JsonNode.Parse(_groundwork.Read("report.json"))!["stacks"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Prints_data_where_no_file_is_named()
    {
        var result = await _groundwork.RunAsync("report", "dev", "--format", "json");

        Assert.Equal("shop", JsonNode.Parse(result.Output)!["summary"]!["projects"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Compares_with_another_stack()
    {
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:environment: prod\n  shop:routingMode: REGIONAL\n");

        _ = await _groundwork.RunAsync("report", "prod", "--against", "stack:dev", "-o", "report.json");

        var report = JsonNode.Parse(_groundwork.Read("report.json"))!;
        Assert.Single(report["stacks"]!.AsArray());
        Assert.Equal("the stack dev", report["provenance"]!["stacks"]![0]!["baseline"]!["name"]!.GetValue<string>());
        Assert.Equal("routingMode", report["stacks"]![0]!["resources"]!.AsArray()
            .SelectMany(static r => r!["changes"]!.AsArray())
            .First()!["path"]!
            .GetValue<string>());
    }

    [Fact]
    public async Task Names_a_stack_whose_program_failed_and_fails()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: throw\n");

        var result = await _groundwork.RunAsync("report", "-o", "report.json");

        Assert.Equal(
            (1, "dev"),
            (result.ExitCode, JsonNode.Parse(_groundwork.Read("report.json"))!["summary"]!["failed"]![0]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("report: name the file to write by -o, e.g. -o report.html.\n", "report")]
    [InlineData("-o: out is a folder; name a file in it.\n", "report", "-o", "out")]
    [InlineData(
        "-o: report.txt doesn't say what to write: name it .html or .json, or say --format html or json.\n",
        "report",
        "-o",
        "report.txt")]
    [InlineData("groundwork: there is no stack 'pord'; stacks are dev.\n", "report", "pord", "-o", "report.html")]
    [InlineData(
        "groundwork: --format must be one of html, json, got 'htm'. Did you mean html? See groundwork --help.\n",
        "report",
        "--format",
        "htm",
        "-o",
        "report.html")]
    [InlineData("--against: there is no stack 'test'; stacks are dev.\n", "report", "--against", "stack:test", "-o", "report.html")]
    public async Task Tells_in_one_line_what_is_wrong_and_writes_nothing(string message, params string[] arguments)
    {
        _ = Directory.CreateDirectory(Path.Combine(_groundwork.Folder, "out"));

        var result = await _groundwork.RunAsync(arguments);

        Assert.Equal((2, "", message), (result.ExitCode, result.Output, result.Error));
        Assert.False(File.Exists(Path.Combine(_groundwork.Folder, "report.html")));
    }
}
