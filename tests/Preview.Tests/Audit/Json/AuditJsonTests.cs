using System.Text.Json.Nodes;
using Groundwork.Preview.Output;
using Groundwork.Preview.Reports;
using Groundwork.Preview.Tests.Output.Json;

namespace Groundwork.Preview.Tests.Audit.Json;

public sealed class AuditJsonTests
{
    [Fact]
    public void Keeps_to_the_published_schema()
    {
        var failed = new StackReport { Project = "shop", Stack = "failed", ProgramFailed = true };

        var json = AuditSample.Json(AuditSample.Audit(ChangedSample.Report, Sample.Unchanged, AuditSample.Prod, failed));

        Assert.Empty(PublishedSchema.Faults(PublishedSchema.Report, json));
    }

    [Fact]
    public void Would_not_keep_to_the_schema_with_a_key_too_many()
    {
        var json = JsonNode.Parse(AuditSample.Json(AuditSample.Audit(ChangedSample.Report)))!;
        json["stacks"]![0]!["resources"]![0]!["more"] = 1;

        var fault = Assert.Single(PublishedSchema.Faults(PublishedSchema.Report, json.ToJsonString()));
        Assert.StartsWith("/stacks/0/resources/0/more: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_the_sections_in_their_order()
    {
        var json = JsonNode.Parse(AuditSample.Json(AuditSample.Audit(ChangedSample.Report)))!;

        Assert.Equal(["version", "summary", "provenance", "stacks", "controls", "exemptions", "grants", "recovery", "cost"], json.AsObject().Select(static e => e.Key));
    }

    [Fact]
    public void Is_the_same_to_the_byte_every_time() =>
        Assert.Equal(AuditSample.Json(AuditSample.Audit(AuditSample.Prod)), AuditSample.Json(AuditSample.Audit(AuditSample.Prod)));

    [Fact]
    public void Writes_a_secret_as_its_mask()
    {
        var text = AuditSample.Json(AuditSample.Audit(ChangedSample.Report), Redactor.Of([ChangedSample.Report.Rendered!, ChangedSample.Report.ComparedWith.Baseline.Stack]));

        Assert.Contains("\"$secret\": true", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\"quoted\" \\ back\u202Eright to left")]
    [InlineData("line\u2028separator\n")]
    public void Keeps_hostile_text_as_it_is(string hostile)
    {
        var audit = AuditSample.Audit([], [AuditSample.Resource("gcp:compute/address:Address", hostile, ("region", "us-central1"))]);

        var resources = JsonNode.Parse(AuditSample.Json(audit))!["stacks"]![0]!["resources"]!.AsArray();

        Assert.Contains(resources, r => r!["name"]!.GetValue<string>() == hostile);
    }
}
