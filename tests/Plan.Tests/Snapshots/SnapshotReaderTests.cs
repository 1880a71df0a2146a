using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Snapshots;

namespace Groundwork.Plan.Tests.Snapshots;

public sealed class SnapshotReaderTests
{
    const string Head = "snapshot: 1\nproject: p\nstack: dev\n---\nresource: urn:pulumi:dev::p::a:b:C::n\n";

    [Theory]
    [InlineData("", "s.yaml:1:1: the file is empty; a snapshot begins with 'snapshot: 1'")]
    [InlineData("- a\n", "s.yaml:1:1: a snapshot begins with the keys 'snapshot', 'project' and 'stack'")]
    [InlineData(
        "snapshot: 2\nproject: p\nstack: dev\n",
        "s.yaml:1:11: this snapshot's version is not 1; write it again with `groundwork snapshot`")]
    [InlineData("snapshot: 1\nproject: p\nstack: dev\n---\n- a\n", "s.yaml:5:1: expected a resource: a map with the key 'resource'")]
    [InlineData("snapshot: 1\nproject: p\nstack: dev\n---\nresource: x\n", "s.yaml:5:1: expected the key 'resource' with a URN")]
    [InlineData(
        Head + "---\nresource: urn:pulumi:dev::p::a:b:C::n\n",
        "s.yaml:7:1: the resource urn:pulumi:dev::p::a:b:C::n is given twice")]
    [InlineData(
        Head + "input: {}\n",
        "s.yaml:6:1: the key 'input' is unknown; a resource has resource, component, external, id, parent, provider, options, "
            + "propertyDependencies, dependsOn, dependencies, inputs, outputs")]
    [InlineData(Head + "options:\n  protekt: true\n", "s.yaml:7:3: the option 'protekt' is unknown")]
    [InlineData(Head + "options:\n  protect: yes\n", "s.yaml:7:12: expected true or false")]
    [InlineData(Head + "options:\n  createTimeout: soon\n", "s.yaml:7:18: expected a duration such as 00:05:00")]
    [InlineData(Head + "parent: m\n", "s.yaml:6:9: 'm' names no resource of this snapshot, or more than one")]
    [InlineData(Head + "inputs: [a]\n", "s.yaml:6:9: expected a map")]
    [InlineData(Head + "inputs:\n  a: 1\n  a: 2\n", "s.yaml:8:3: the key 'a' is given twice")]
    [InlineData(
        Head + "inputs:\n  a: &x 1\n  b: *x\n",
        "s.yaml:7:6: anchors and aliases have no meaning in a snapshot; write the value out")]
    [InlineData(Head + "inputs:\n  a: !unknown m.id\n", "s.yaml:7:6: 'm' names no resource of this snapshot, or more than one")]
    [InlineData(Head + "inputs:\n  a: !unknown n.id]\n", "s.yaml:7:6: expected the end at character 5, got ']'")]
    [InlineData(Head + "inputs:\n  a: !unknown n.ids[x]\n", "s.yaml:7:6: expected a position or a quoted key at character 7, got 'x'")]
    [InlineData(Head + "inputs:\n  a: !unknown n.ids[99999999999]\n", "s.yaml:7:6: the position '99999999999' is too large")]
    [InlineData(Head + "inputs:\n  a: !template $n\n", "s.yaml:7:6: expected '$$' for a dollar sign, or '${' at character 2, got 'n'")]
    [InlineData(Head + "inputs:\n  a: !template ${n.id\n", "s.yaml:7:6: expected '}' at character 7, got nothing")]
    [InlineData(
        Head + "inputs:\n  a: !unknowm n.id\n",
        "s.yaml:7:6: the tag !unknowm is unknown before a text; tags are !unknown, !template, !secret, !tainted, !asset, !archive, "
            + "!resource, !json, !json-spaced, !file, !files")]
    [InlineData(Head + "inputs:\n  a: !asset\n    path: x\n    sha256: y\n    z: 1\n", "s.yaml:7:6: !asset has keys too many")]
    [InlineData(Head + "inputs:\n  a: !json '{'\n", "s.yaml:7:6: the text isn't JSON")]
    [InlineData(
        Head + "inputs:\n  a: !file x sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
        "s.yaml:7:6: the file x is named, but the snapshot is read without its repository")]
    [InlineData(Head + "inputs:\n  a: {\n", "s.yaml:8:1: not YAML: ")]
    public void Says_where_a_file_is_wrong_and_how(string text, string message)
    {
        var error = Assert.Throws<MalformedFileException>(() => SnapshotReader.Read(text, "s.yaml"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_depth_before_it_hurts()
    {
        var text = Head + "inputs:\n  a: " + new string('[', 1_000_000);

        var error = Assert.Throws<MalformedFileException>(() => SnapshotReader.Read(text, "s.yaml"));

        Assert.Contains("nested deeper than 128 levels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_is_too_long_before_reading_it()
    {
        var folder = Directory.CreateTempSubdirectory("groundwork-");
        var path = Path.Combine(folder.FullName, "s.yaml");
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew))
            {
                file.SetLength(200L << 20);
            }

            var error = Assert.Throws<MalformedFileException>(() => SnapshotReader.LoadText(path, "s.yaml"));

            Assert.Equal("s.yaml: the file has 200 MB, which is more than any snapshot (64 MB)", error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Answers_any_damaged_file_with_a_stack_or_a_place()
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(seeds, static seed =>
        {
            var random = new Random(seed);
            var text = Damaged.Text(SnapshotWriter.Write(new RandomStack(random).Next()), random);
            try
            {
                _ = SnapshotReader.Read(text, "s.yaml");
            }
            catch (MalformedFileException e)
            {
                Assert.StartsWith("s.yaml", e.Message, StringComparison.Ordinal);
            }

            return true;
        }));
    }
}
