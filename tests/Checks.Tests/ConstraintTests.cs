using Groundwork.Plan.Values;

namespace Groundwork.Checks.Tests;

public sealed class ConstraintTests
{
    const string Mode = """{"type":"string","enum":["STANDARD","VIRTUAL"]}""";
    const string ModeOrEmpty = """{"type":"string","enum":["STANDARD","VIRTUAL"],"orEmpty":true}""";
    const string ModeAnyCase = """{"type":"string","enum":["STANDARD","VIRTUAL"],"ignoreCase":true}""";
    const string Port = """{"type":"int","min":1,"max":65535}""";
    const string Goal = """{"type":"number","exclusiveMin":0,"max":0.9999}""";
    const string Asn = """{"type":"int","ranges":[[16550,16550],[64512,65534]]}""";
    const string Name = """{"type":"string","pattern":"^[a-z]+$","minLength":2,"maxLength":4}""";
    const string Service = """{"type":"string","notIn":["old.example.com"]}""";
    const string Zones = """{"type":"list<string>","minItems":1,"maxItems":2}""";
    const string Labels = """{"type":"map<string>","keyPattern":"^[a-z]+$"}""";
    const string Headers = """{"type":"map<string>","keyNotPattern":"^X-"}""";
    const string Components = """{"type":"list<string>","items":{"enum":["SYSTEM","WORKLOADS"]}}""";
    const string Rotation = """{"type":"string","pattern":"^[0-9]+s$","minSeconds":86400}""";
    const string Flag = """{"type":"bool","enum":[true]}""";

    public static TheoryData<string, PropertyValue> Accepted { get; } = new()
    {
        { Mode, "STANDARD" },
        { ModeOrEmpty, "" },
        { ModeAnyCase, "standard" },
        { Port, 1 },
        { Port, 65535 },
        { Goal, 0.9999 },
        { Asn, 16550 },
        { Asn, 65534 },
        { Name, "ab" },
        { Name, "abcd" },
        { Service, "new.example.com" },
        { Zones, Thing.List("a", "b") },
        { Labels, Thing.Map(("team", "Core")) },
        { Headers, Thing.Map(("Accept", "*/*")) },
        { Components, Thing.List("SYSTEM", "WORKLOADS") },
        { Rotation, "86400s" },
        { Flag, true },
        { """{"type":"any"}""", 5 },
        { """{"type":"union<int,string>"}""", "80%" },
        { """{"type":"union<int,string>"}""", 80 },
        { """{"type":"bool","json":true}""", "true" },
        { """{"type":"map<list<string>>"}""", Thing.Map(("a", Thing.List("b"))) },
    };

    public static TheoryData<string, PropertyValue, string> Rejected { get; } = new()
    {
        { Mode, "STANDRAD", "value must be STANDARD or VIRTUAL, got \"STANDRAD\". Did you mean STANDARD?" },
        { Mode, "", "value must be STANDARD or VIRTUAL, got \"\"." },
        { Mode, "standard", "value must be STANDARD or VIRTUAL, got \"standard\". Did you mean STANDARD?" },
        { ModeAnyCase, "none", "value must be STANDARD or VIRTUAL, got \"none\"." },
        { Port, 0, "value must be 1 to 65535, got 0." },
        { Port, 65536, "value must be 1 to 65535, got 65536." },
        { Port, 1.5, "value must be a whole number, got 1.5." },
        { Port, "80", "value must be a whole number, got \"80\"." },
        { """{"type":"int","min":3}""", 2, "value must be at least 3, got 2." },
        { """{"type":"number","max":0.5}""", 0.75, "value must be at most 0.5, got 0.75." },
        { Goal, 0, "value must be above 0 and at most 0.9999, got 0." },
        { Goal, 1, "value must be above 0 and at most 0.9999, got 1." },
        { Asn, 64511, "value must be 16550 or 64512 to 65534, got 64511." },
        { Name, "a", "value must have 2 to 4 characters, not 1, got \"a\"." },
        { Name, "abcde", "value must have 2 to 4 characters, not 5, got \"abcde\"." },
        { Name, "aB", "value must match ^[a-z]+$, got \"aB\"." },
        { Name, "ab\n", "value must match ^[a-z]+$, got \"ab\\n\"." },
        { Service, "old.example.com", "value must be anything but old.example.com, got \"old.example.com\"." },
        { Zones, Thing.List(), "value must have 1 to 2 elements, got 0." },
        { Zones, Thing.List("a", "b", "c"), "value must have 1 to 2 elements, got 3." },
        { """{"type":"list<string>","minItems":3,"maxItems":3}""", Thing.List("a"), "value must have exactly 3 elements, got 1." },
        { Zones, "a", "value must be a list, got \"a\"." },
        { Labels, Thing.Map(("Team", "Core")), "Every key of value must match ^[a-z]+$, got \"Team\"." },
        { Headers, Thing.Map(("X-Debug", "1")), "No key of value may match ^X-, got \"X-Debug\"." },
        { Components, Thing.List("SYSTEM", "WORKLOAD"), "value[1] must be SYSTEM or WORKLOADS, got \"WORKLOAD\". Did you mean WORKLOADS?" },
        { Rotation, "3600s", "value must be at least 86400s, got \"3600s\"." },
        { Flag, false, "value must be true, got false." },
        { """{"type":"bool"}""", "yes", "value must be true or false, got \"yes\"." },
        { """{"type":"string"}""", Thing.List("a"), "value must be a text, got a list." },
        { """{"type":"string"}""", true, "value must be a text, got true." },
        { """{"type":"union<int,string>"}""", true, "value must be a whole number or a text, got true." },
        { """{"type":"asset"}""", "file.txt", "value must be a file, got \"file.txt\"." },
        { """{"type":"string","const":"v1"}""", "v2", "value must be \"v1\", got \"v2\"." },
        { """{"type":"string","computed":true}""", "x", "value can't be given: only the cloud sets it." },
        { """{"type":"string","deprecated":true}""", "x", "value is deprecated." },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepts_what_the_schema_allows(string schema, PropertyValue value) => Assert.Empty(Thing.Faults(schema, value));

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Rejects_everything_else(string schema, PropertyValue value, string message) =>
        Assert.Equal(message, Assert.Single(Thing.Faults(schema, value)));

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Accepts_an_unknown_value(string schema, PropertyValue value, string message)
    {
        _ = (value, message);
        if (schema.Contains("computed", StringComparison.Ordinal) || schema.Contains("deprecated", StringComparison.Ordinal))
        {
            return;
        }

        Assert.Empty(Thing.Faults(schema, Thing.Unknown));
    }

    [Fact]
    public void Accepts_an_unknown_element_beside_known_ones() =>
        Assert.Equal(
            "value[1] must be SYSTEM or WORKLOADS, got \"X\".",
            Assert.Single(Thing.Faults(Components, Thing.List(Thing.Unknown, "X"))));

    [Fact]
    public void Only_warns_of_what_is_deprecated()
    {
        var schema = Thing.Schema("""{"value":{"type":"string","deprecated":true}}""");

        var diagnostic = Assert.Single(Sdk.Checks.SchemaChecker.Check(Thing.Resource(Thing.Map(("value", "x"))), schema));

        Assert.Equal(Plan.Severity.Warning, diagnostic.Severity);
        Assert.Equal(Plan.DiagnosticKind.Schema, diagnostic.Kind);
    }
}
