using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Snapshots;

public sealed class CanonicalYamlTests
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Fact]
    public void Reads_every_snapshot_as_the_whole_reader_does() =>
        Check.One(Thorough, Prop.ForAll(RandomStack.Arbitrary, static stack =>
        {
            var text = SnapshotWriter.Write(stack);
            var found = new CanonicalYaml(text).Read();

            if (found is null)
            {
                Assert.Contains("? ", text, StringComparison.Ordinal);
                return;
            }

            Assert.Equal(Show(new YamlDocuments(text, "s.yaml").ReadAny()), Show(found));
        }));

    [Theory]
    [InlineData("trailing *a")]
    [InlineData("a &b")]
    [InlineData("a !b")]
    [InlineData("a ?b")]
    [InlineData("a, [b")]
    public void Reads_a_key_with_an_indicator_in_it_as_the_whole_reader_does(string key)
    {
        var text = SnapshotWriter.Write(new RenderedStack("p", "dev", [new()
        {
            Urn = Urn.Parse("urn:pulumi:dev::p::a:b:C::n"),
            Custom = true,
            Inputs = new([new(key, new MapValue([new("b", key)]))]),
        }]));

        Assert.Equal(Show(new YamlDocuments(text, "s.yaml").ReadAny()), Show(new CanonicalYaml(text).Read()!));
    }

    [Fact]
    public void Gives_up_on_an_edited_file_or_reads_it_as_the_whole_reader_does() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), AgreesOn));

    [Theory]
    [InlineData("a: 1\r\n")]
    [InlineData("a: 1")]
    [InlineData("a: [1]\n")]
    [InlineData("a: {b: 1}\n")]
    [InlineData("a: yes\n")]
    [InlineData("a: 'it''s'\n")]
    [InlineData("a: \"\\e\"\n")]
    [InlineData("a: 1 # one\n")]
    [InlineData("a: &x 1\n")]
    [InlineData("a:\n- b\n")]
    [InlineData("a:\n    b: 1\n")]
    [InlineData("a: >\n  b\n")]
    [InlineData("a: |2\n  b\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("? a\n: 1\n")]
    public void Gives_up_on_any_other_style(string text) => Assert.Null(new CanonicalYaml(text).Read());

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void Reads_keys_as_long_as_YAML_does(int length, bool isKey)
    {
        var key = $"\"{new string('k', length - 2)}\"";

        foreach (var text in (string[])[$"{key}: 1\n", $"a:\n  - {key}: 1\n"])
        {
            Assert.Equal(isKey, new CanonicalYaml(text).Read() is not null);
            Assert.Equal(isKey, Record.Exception(() => Show(new YamlDocuments(text, "s.yaml").ReadAny())) is null);
        }
    }

    [Theory]
    [InlineData(2141016248)]
    public void Reads_what_was_once_read_wrongly_as_the_whole_reader_does(int seed) => AgreesOn(seed);

    static void AgreesOn(int seed)
    {
        var random = new Random(seed);
        var text = Damaged.Text(SnapshotWriter.Write(new RandomStack(random).Next()), random);

        if (new CanonicalYaml(text).Read() is { } found)
        {
            Assert.Equal(Show(new YamlDocuments(text, "s.yaml").ReadAny()), Show(found));
        }
    }

    static string Show(IEnumerable<YamlNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            Show(text, node);
        }

        return text.ToString();
    }

    static void Show(StringBuilder text, YamlNode node)
    {
        _ = text.Append(CultureInfo.InvariantCulture, $"\n{node.At.Line}:{node.At.Column} {node.Tag} ");
        switch (node)
        {
            case YamlNode.Scalar scalar:
                _ = text.Append(scalar.IsPlain ? "plain " : "quoted ").Append(scalar.Text);
                break;
            case YamlNode.List list:
                _ = text.Append('[');
                foreach (var item in list.Items)
                {
                    Show(text, item);
                }

                _ = text.Append(']');
                break;
            case YamlNode.Map map:
                _ = text.Append('{');
                foreach (var (key, value) in map.Entries)
                {
                    Show(text, key);
                    Show(text, value);
                }

                _ = text.Append('}');
                break;
        }
    }
}
