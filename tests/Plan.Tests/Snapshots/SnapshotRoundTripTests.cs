using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Snapshots;

public sealed class SnapshotRoundTripTests
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Reads_back_what_a_snapshot_keeps_of_any_stack() =>
        Check.One(Thorough, Prop.ForAll(RandomStack.Arbitrary, static stack =>
            SnapshotReader.Read(SnapshotWriter.Write(stack), "s.yaml").Equals(SnapshotForm.Of(stack))));

    [Fact]
    public void Writes_the_same_bytes_of_what_it_read_back() =>
        Check.One(Thorough, Prop.ForAll(RandomStack.Arbitrary, static stack =>
        {
            var text = SnapshotWriter.Write(stack);

            return string.Equals(text, SnapshotWriter.Write(SnapshotReader.Read(text, "s.yaml")), StringComparison.Ordinal);
        }));

    [Fact]
    public void Takes_a_shorter_way_to_the_same_baseline() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(RandomStack.Arbitrary, RandomStack.Arbitrary, static (stack, other) =>
            {
                var text = SnapshotWriter.Write(stack);

                return SnapshotBaseline.Read(text, "s.yaml", stack, Nothing()).Equals(SnapshotReader.Read(text, "s.yaml"))
                    && SnapshotBaseline.Read(text, "s.yaml", other, Nothing()).Equals(SnapshotReader.Read(text, "s.yaml"));
            }));

    [Fact]
    public void Reads_back_any_stack_with_references_for_its_files() =>
        Check.One(Thorough, Prop.ForAll(RandomStack.Arbitrary, static stack =>
        {
            // Every text over some lines is a file, whole or among the lines of another.
            var files = new EmbeddedFiles(TextsOf(stack).Select(static (text, at) => KeyValuePair.Create($"files/{at}", text)));
            var text = SnapshotWriter.Write(stack, files);

            return SnapshotReader.Read(text, "s.yaml", Only(files)).Equals(SnapshotForm.Of(stack))
                && SnapshotBaseline.Read(text, "s.yaml", stack, Only(files)).Equals(SnapshotForm.Of(stack));
        }));

    [Fact]
    public void Reads_back_any_text() =>
        Check.One(Thorough, Prop.ForAll(RandomStack.Texts, static text =>
        {
            var stack = new RenderedStack("p", "dev", [new()
            {
                Urn = Urn.Parse("urn:pulumi:dev::p::a:b:C::n"),
                Custom = true,
                Inputs = new([new("key", text), new($"{text}!", true)]),
            }]);

            return SnapshotReader.Read(SnapshotWriter.Write(stack), "s.yaml").Resources[0].Inputs["key"].Equals(new TextValue(text));
        }));

    [Fact]
    public void Writes_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var stacks = Enumerable.Range(0, 50).Select(static seed => new RandomStack(new(seed)).Next()).ToArray();
        var expected = stacks.Select(SnapshotWriter.Write).ToArray();

        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", NaNSymbol = "Unzahl" },
            };

            Assert.Equal(expected, stacks.Select(SnapshotWriter.Write));
            Assert.All(
                stacks.Zip(expected),
                static pair => Assert.Equal(SnapshotForm.Of(pair.First), SnapshotReader.Read(pair.Second, "s.yaml")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static SnapshotFiles Nothing() => Only(EmbeddedFiles.None);

    static SnapshotFiles Only(EmbeddedFiles files) => new(files, static _ => []);

    static IEnumerable<string> TextsOf(RenderedStack stack) => stack.Resources
        .SelectMany(static r => r.Inputs.Values)
        .OfType<TextValue>()
        .SelectMany(static t => t.Value.Split("\n\n").Append(t.Value));

    [Fact]
    public void Replaces_half_a_surrogate_pair_which_no_file_can_hold()
    {
        var stack = new RenderedStack("p", "dev",
        [
            new() { Urn = Urn.Parse("urn:pulumi:dev::p::a:b:C::n"), Custom = true, Inputs = new([new("key", "a\ud800b")]) },
        ]);

        Assert.Equal(new TextValue("a\ufffdb"), SnapshotReader.Read(SnapshotWriter.Write(stack), "s.yaml").Resources[0].Inputs["key"]);
    }
}
