using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.State;

namespace Groundwork.Plan.Tests.State;

public sealed class StateReaderErrorTests
{
    const string Root = """{"urn":"urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev","custom":false,"type":"pulumi:pulumi:Stack"},""";

    [Theory]
    [InlineData("", "state.json:1:1: the file is empty; expected what `pulumi stack export` writes")]
    [InlineData("[]", "state.json:1:1: expected an object, as `pulumi stack export` writes it")]
    [InlineData("{}", "state.json:1:2: expected the keys 'version' and 'deployment', as `pulumi stack export` writes them")]
    [InlineData(
        "{\n \"version\": 1}",
        "state.json:2:13: version 1 was written by Pulumi before 1.0; export it again with a current Pulumi, which writes version 3 or 4")]
    [InlineData("{\"version\":5}", "state.json:1:12: version 5 is unknown; versions 3 and 4 can be read")]
    [InlineData(
        "{\"version\":4,\"features\":[\"taint\",\"magic\"]}",
        "state.json:1:34: the feature 'magic' is unknown; known are refreshBeforeUpdate, views, hooks, taint, replaceWith, "
            + "snippets-prototype, extensionParameterization, byteString")]
    [InlineData("{\"version\":3,\"deployment\":[]}", "state.json:1:27: expected a deployment")]
    [InlineData("{\"version\":3,\"deployment\":{}} {}", "state.json:1:31: not JSON: unexpected text here")]
    [InlineData(
        "{\"version\":3,\"deployment\":{\"manifest\":{\"magic\":\"x\",\"version\":\"v1\"}}}",
        "state.json:1:66: the manifest's magic isn't that of version 'v1'; the file was changed by hand or damaged")]
    [InlineData("{\"version\":3,\"deployment\":", "state.json:1:27: the file ends in the middle")]
    [InlineData("{\"version\":3,\n\"deployment\":{x", "state.json:2:15: not JSON: unexpected text here")]
    public void Says_where_a_file_is_wrong_and_how(string text, string message)
    {
        Assert.Equal(message, ErrorOf(text).Message);
    }

    [Theory]
    [InlineData("""{"custom":true,"type":"a:b:C"}""", "resources[1]: the resource has no urn")]
    [InlineData("""{"urn":"x","type":"a:b:C"}""", "resources[1]: urn 'x' is not a URN")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","custom":true}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the resource has no type")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:D"}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the type 'a:b:D' isn't that of the URN")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","id":"1"}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the resource is a component but has an id")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","custom":"yes"}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): expected true or false")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","provider":"urn:pulumi:dev::p::pulumi:providers:a::x::1"}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the provider "
            + "urn:pulumi:dev::p::pulumi:providers:a::x::1 is no earlier provider of the file")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","parent":"urn:pulumi:dev::p::a:b:C::later"}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the parent urn:pulumi:dev::p::a:b:C::later is no earlier resource of the file")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","dependencies":["urn:pulumi:dev::p::a:b:C::n"]}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the dependency urn:pulumi:dev::p::a:b:C::n is no earlier resource of the file")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","propertyDependencies":{"a":["urn:pulumi:dev::p::a:b:C::m"]}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): the property dependency "
            + "urn:pulumi:dev::p::a:b:C::m is no earlier resource of the file")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","deletedWith":"urn:pulumi:dev::p::a:b:C::m"}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): deletedWith urn:pulumi:dev::p::a:b:C::m is no earlier resource of the file")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","replaceWith":["urn:pulumi:dev::p::a:b:C::m"]}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): replaceWith urn:pulumi:dev::p::a:b:C::m is no earlier resource of the file")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev","type":"pulumi:pulumi:Stack"}""",
        "resources[1] (urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev): the URN is that of an earlier "
            + "resource, and neither waits for deletion")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","inputs":{"a":[{"b":1,"b":2}]}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): inputs.a[0]: a key is given twice")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","inputs":{"a":"""
            + """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270"}}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): inputs.a: a secret must have either ciphertext or plaintext")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","inputs":{"a":"""
            + """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","plaintext":"hunter2"}}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): inputs.a: the plaintext of a secret is no JSON value that can be read")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","inputs":{"a":{"4dabf18193072939515e22adb298388d":"?"}}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): inputs.a: the signature '?' is unknown; the file may come from a newer Pulumi")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","inputs":{"a":1e999}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): a number is out of range")]
    [InlineData(
        """{"urn":"urn:pulumi:dev::p::a:b:C::n","type":"a:b:C","inputs":{"a":"\ud800"}}""",
        "resources[1] (urn:pulumi:dev::p::a:b:C::n): a text is not valid Unicode")]
    public void Holds_a_file_to_the_engines_own_rules(string resource, string problem)
    {
        var error = ErrorOf($$$$$$"""{"version":3,"deployment":{"resources":[{{{{{{Root + "\n"}}}}}}{{{{{{resource}}}}}}]}}""");

        Assert.Equal(problem, error.Problem);
        Assert.Equal(2, error.Line);
        Assert.InRange(error.Column, 2, resource.Length);
    }

    [Fact]
    public void Says_of_a_file_cut_anywhere_that_it_ends_there()
    {
        var whole = File.ReadAllBytes(Fixture.PathOf("recorded/1-state.export.json"));
        var end = Array.LastIndexOf(whole, (byte)'}');

        for (var length = 1; length < end; length += 13)
        {
            var error = Assert.Throws<MalformedFileException>(() => StateReader.Read(new MemoryStream(whole, 0, length), "state.json"));

            Assert.EndsWith("the file ends in the middle", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Answers_any_damaged_file_with_a_state_or_a_place()
    {
        var whole = File.ReadAllBytes(Fixture.PathOf("recorded/1-state.export.json"));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var damaged = whole.ToArray();
            for (var i = random.Next(6); i >= 0; i--)
            {
                var (from, to) = (random.Next(damaged.Length), random.Next(damaged.Length));
                whole.AsSpan(from, Math.Min(random.Next(1, 60), damaged.Length - Math.Max(from, to))).CopyTo(damaged.AsSpan(to));
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                _ = StateReader.Read(new MemoryStream(damaged), "state.json").ToRenderedStack();
            }
            catch (MalformedFileException e)
            {
                Assert.StartsWith("state.json:", e.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("hunter2", e.Message, StringComparison.Ordinal);
            }
        }));
    }

    [Theory]
    [InlineData("{\"version\":3,\"x\":\"", 'a', "a single value is longer than 16 MB")]
    [InlineData("{\"version\":3,\"x\":", ' ', "a single value is longer than 16 MB")]
    [InlineData("{\"version\":3,\"x\":", '[', "nested deeper than 160 levels")]
    [InlineData("{\"version\":3,\"x\":[", '1', "a single value is longer than 16 MB")]
    public void Stops_reading_a_file_without_end(string head, char rest, string problem)
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(head), [(byte)rest]);

        var error = Assert.Throws<MalformedFileException>(() => StateReader.Read(stream, "state.json"));

        Assert.Equal(problem, error.Problem);
        Assert.InRange(stream.Given, 0, 64 << 20);
    }

    [Fact]
    public void Refuses_a_file_that_is_too_long_when_it_has_read_that_far()
    {
        var piece = Encoding.UTF8.GetBytes($"\"{new string('a', 1 << 20)}\",");
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes("{\"version\":3,\"x\":["), piece);

        var error = Assert.Throws<MalformedFileException>(() => StateReader.Read(stream, "state.json"));

        Assert.Equal("the file is longer than 256 MB, which is the most that is read", error.Problem);
        Assert.InRange(stream.Given, 256 << 20, 260 << 20);
    }

    [Fact]
    public void Says_that_a_file_is_compressed() =>
        Assert.Equal(
            "the file is compressed; unpack it with gunzip first",
            Assert.Throws<MalformedFileException>(() => StateReader.Read(new MemoryStream([0x1f, 0x8b, 8, 0]), "s.gz")).Problem);

    static MalformedFileException ErrorOf(string text) =>
        Assert.Throws<MalformedFileException>(() => StateReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "state.json"));
}
