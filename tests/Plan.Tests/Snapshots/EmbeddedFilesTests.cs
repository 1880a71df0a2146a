using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Snapshots;

public sealed class EmbeddedFilesTests
{
    const string Script = "#!/bin/sh\nset -e\n\nif true; then\n    echo run\nfi\n";

    // What sha256sum says of the file.
    const string Hash = "788299d62674edfff18535cfb479303465d13b6faf36055c84f64af207787aa2";

    static readonly EmbeddedFiles Files = new([new("infra/Files/run.sh", Script)]);

    [Fact]
    public void Names_a_text_that_is_a_file() => Assert.Equal($"  a: !file infra/Files/run.sh sha256:{Hash}\n", Written(Script, Files));

    [Theory]
    [InlineData(Script + "\n")]
    [InlineData(" " + Script)]
    [InlineData("\ufeff" + Script)]
    public void Keeps_a_text_that_is_a_file_but_for_one_character(string text) =>
        Assert.DoesNotContain("a: !file ", Written(text, Files), StringComparison.Ordinal);

    [Fact]
    public void Keeps_a_text_whose_lines_end_otherwise() =>
        Assert.DoesNotContain("!file", Written(Script.Replace("\n", "\r\n", StringComparison.Ordinal), Files), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb\nc\nd\n", false)]
    [InlineData("a\nb\nc\nd", false)]
    [InlineData("a\nb\nc\nd\ne\n", true)]
    [InlineData("a\nb\nc\nd\ne", true)]
    public void Names_a_file_of_five_lines_and_more(string text, bool named) =>
        Assert.Equal(named, Written(text, new([new("x", text)])).Contains("!file", StringComparison.Ordinal));

    [Fact]
    public void Keeps_a_file_of_a_megabyte_and_more()
    {
        var text = string.Concat(Enumerable.Repeat("a\n", EmbeddedFiles.LongestFile));

        Assert.Empty(new EmbeddedFiles([new("x", text)]).References);
    }

    [Fact]
    public void Names_the_first_path_of_several_with_the_same_text() =>
        Assert.Equal($"  a: !file A/z sha256:{Hash}\n", Written(Script, new([new("a/a", Script), new("A/z", Script)])));

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("C:/x")]
    [InlineData("a\\x")]
    [InlineData("a/./x")]
    [InlineData("a//x")]
    [InlineData(".git/hooks/x")]
    [InlineData("")]
    public void Keeps_a_file_that_lies_elsewhere(string path) => Assert.Empty(new EmbeddedFiles([new(path, Script)]).References);

    [Fact]
    public void Names_a_file_among_the_lines_of_a_text_at_whatever_indent()
    {
        var text = $"write_files:\n  - content: |\n{Indented(Script, 6)}  - content: |\n{Indented(Script, 8)}runcmd: []\n";

        Assert.Equal(
            $"""
              a: !files |
                write_files:
                  - content: |
                      !file infra/Files/run.sh sha256:{Hash}
                  - content: |
                        !file infra/Files/run.sh sha256:{Hash}
                runcmd: []

            """,
            Written(text, Files));
    }

    [Fact]
    public void Names_the_longer_of_two_files_that_begin_alike()
    {
        var files = new EmbeddedFiles([new("a-short", Script), new("b-long", $"{Script}exit 0\n")]);

        Assert.Contains("\n    !file b-long sha256:", Written($"first\n{Script}exit 0\nlast\n", files), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set -e")]
    [InlineData("    echo run")]
    [InlineData("fi")]
    public void Keeps_the_lines_of_a_file_where_one_differs(string line)
    {
        var other = Script.Replace(line, $"{line} ", StringComparison.Ordinal);

        Assert.DoesNotContain("!file", Written($"first\n{Indented(other, 2)}last\n", Files), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_lines_of_a_file_that_are_not_indented_alike()
    {
        var lines = Indented(Script, 2).Replace("  set", "   set", StringComparison.Ordinal);

        Assert.DoesNotContain("!file", Written($"first\n{lines}last\n", Files), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_text_that_itself_has_what_looks_like_a_reference()
    {
        var text = $"first\n{Script}!file infra/Files/run.sh sha256:{Hash}\n";

        Assert.DoesNotContain("!files", Written(text, Files), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_a_file_that_is_secret() => Assert.Equal("  a: !secret\n", Written(new SecretValue(Script), Files));

    [Fact]
    public void Writes_the_references_in_quotes_that_need_them() =>
        Assert.Equal($"  a: !file \"Files/für alle.sh sha256:{Hash}\"\n", Written(Script, new([new("Files/für alle.sh", Script)])));

    [Fact]
    public void Names_files_so_that_any_text_is_read_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed =>
        {
            var random = new Random(seed);
            var texts = Enumerable.Range(0, 4).Select(_ => string.Join('\n', Lines(random, 5 + random.Next(3)))).ToArray();
            var files = new EmbeddedFiles(texts.Select(static (text, at) => KeyValuePair.Create($"{at}", text)));
            var pieces = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(2) == 0
                ? string.Join('\n', Lines(random, 3))
                : Indented(texts[random.Next(4)], random.Next(3)));

            _ = Written(string.Join('\n', pieces), files);
        }));

    static IEnumerable<string> Lines(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => new[] { "", "a", "a", "a", "b", " a", "  b", "a ", " ", "\ta", "a\r" }[random.Next(11)]);

    static string Indented(string text, int by) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"{new string(' ', by)}{line}\n"));

    static string Written(PropertyValue value, EmbeddedFiles files)
    {
        var urn = Urn.Parse("urn:pulumi:dev::p::a:b:C::n");
        var stack = new RenderedStack("p", "dev", [new() { Urn = urn, Custom = true, Inputs = new([new("a", value)]) }]);
        var text = SnapshotWriter.Write(stack, files);

        // Whatever is written is read back to the same.
        Assert.Equal(SnapshotForm.Of(stack), SnapshotReader.Read(text, "s.yaml", new(files, static _ => [])));
        return text[(text.IndexOf("inputs:\n", StringComparison.Ordinal) + "inputs:\n".Length)..];
    }
}
