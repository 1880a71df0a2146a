using System.Text.Json.Nodes;
using Groundwork.Plan.Tests;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Output.Json;

public sealed class JsonReportTests
{
    static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Fixture.PathOf("preview.schema.json")))!;

    [Fact]
    public void Holds_all_that_the_text_shows() => Golden.Equal("faulty.json", Formats.Write("json", new([Sample.Faulty]), Redactor.None));

    [Fact]
    public void Keeps_to_the_published_schema()
    {
        var judged = Sample.Faulty with { Policies = PolicyEngine.Evaluate(Sample.Stack, new() { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21) }) };

        var json = JsonNode.Parse(Formats.Write("json", new([judged, ChangedSample.Report, Sample.Unchanged, new() { Project = "shop", Stack = "failed", ProgramFailed = true }]), Redactor.None));

        Assert.Null(SchemaFault.Find(Schema, Schema, json));
    }

    [Fact]
    public void Would_not_keep_to_the_schema_with_a_key_too_many()
    {
        var json = JsonNode.Parse(Formats.Write("json", new([new StackReport { Project = "shop", Stack = "dev" }]), Redactor.None))!;
        json["stacks"]![0]!["more"] = 1;

        Assert.Equal("$.stacks[0].more is not in the schema", SchemaFault.Find(Schema, Schema, json));
    }
}
