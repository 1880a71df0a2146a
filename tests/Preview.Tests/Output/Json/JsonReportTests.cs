using System.Text.Json.Nodes;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Output.Json;

public sealed class JsonReportTests
{
    [Fact]
    public void Holds_all_that_the_text_shows() => Golden.Equal("faulty.json", Formats.Write("json", new([Sample.Faulty]), Redactor.None));

    [Fact]
    public void Keeps_to_the_published_schema()
    {
        var prod = new PolicyOptions { Environment = StackEnvironment.Prod, Today = new(2026, 11, 21) };
        var judged = Sample.Faulty with { Policies = PolicyEngine.Evaluate(Sample.Stack, prod) };
        var failed = new StackReport { Project = "shop", Stack = "failed", ProgramFailed = true };

        var json = Formats.Write("json", new([judged, ChangedSample.Report, Sample.Unchanged, failed]), Redactor.None);

        Assert.Empty(PublishedSchema.Faults(PublishedSchema.Preview, json));
    }

    [Fact]
    public void Would_not_keep_to_the_schema_with_a_key_too_many()
    {
        var json = JsonNode.Parse(Formats.Write("json", new([new StackReport { Project = "shop", Stack = "dev" }]), Redactor.None))!;
        json["stacks"]![0]!["more"] = 1;

        var fault = Assert.Single(PublishedSchema.Faults(PublishedSchema.Preview, json.ToJsonString()));
        Assert.StartsWith("/stacks/0/more: ", fault, StringComparison.Ordinal);
    }
}
