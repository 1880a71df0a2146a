using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests.Snapshots;

public sealed class SnapshotFilesTests : IDisposable
{
    const string Script = "#!/bin/sh\nset -e\n\nif true; then\n    echo run\nfi\n";
    const string Path = "infra/Files/run.sh";
    const string Capitals = "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF";
    const string LeadsOut = " leads out of the repository; write it from the root and with '/', as infra/Files/run.sh";

    static readonly string Reference = FileReference.Of(Path, Script).ToString();

    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reads_a_text_from_the_file_as_it_is()
    {
        Write(Path, Script);

        Assert.Equal(Script, Read($"!file {Reference}", SnapshotFiles.Below(_folder)));
    }

    [Fact]
    public void Reads_the_lines_of_a_text_from_the_file()
    {
        Write(Path, Script);

        Assert.Equal(
            "first\n  #!/bin/sh\n  set -e\n\n  if true; then\n      echo run\n  fi\nlast\n",
            Read($"!files |\n    first\n      !file {Reference}\n    last\n", SnapshotFiles.Below(_folder)));
    }

    [Fact]
    public void Reads_no_file_that_is_embedded_as_the_snapshot_says()
    {
        var files = new SnapshotFiles(new([new("moved/run.sh", Script)]), static path => throw new InvalidOperationException(path));

        Assert.Equal(Script, Read($"!file {Reference}", files));
    }

    [Fact]
    public void Asks_no_further_than_the_version_that_fits_and_only_once()
    {
        var asked = new List<string>();
        IEnumerable<string> Versions(string path)
        {
            asked.Add(path);
            yield return "another";
            yield return Script;
            throw new InvalidOperationException("one too many");
        }

        var files = new SnapshotFiles(EmbeddedFiles.None, Versions);

        Assert.Equal($"{Script}{Script}", Read($"!files |\n    !file {Reference}\n    !file {Reference}\n", files));
        Assert.Equal([Path], asked);
    }

    [Fact]
    public void Keeps_the_reference_of_a_text_that_is_nowhere_and_says_so_once()
    {
        var files = new SnapshotFiles(EmbeddedFiles.None, static _ => ["another"]);

        var twice = $"  !file {Reference}\n";

        Assert.Equal($"a\n{twice}{twice}", Read($"!files |\n    a\n    {twice}    {twice}", files));
        Assert.Equal([new MissingFile(FileReference.Of(Path, Script), 7)], files.Missing);
        Assert.Equal(Reference, Read($"!file {Reference}", files));
    }

    [Theory]
    [InlineData("x", "'x' names no file; write a path and sha256: with 64 digits, as in infra/Files/run.sh sha256:0a1b…")]
    [InlineData("x sha256:0a1b", "'0a1b' is no SHA-256 of x; write 64 hexadecimal digits in lower case")]
    [InlineData("x sha256:" + Capitals, "'" + Capitals + "' is no SHA-256 of x; write 64 hexadecimal digits in lower case")]
    [InlineData("../x sha256:0", "the path '../x'" + LeadsOut)]
    [InlineData("a/../../x sha256:0", "the path 'a/../../x'" + LeadsOut)]
    [InlineData("/etc/passwd sha256:0", "the path '/etc/passwd'" + LeadsOut)]
    [InlineData("C:/x sha256:0", "the path 'C:/x'" + LeadsOut)]
    [InlineData("..\\x sha256:0", "the path '..\\x'" + LeadsOut)]
    [InlineData(".git/config sha256:0", "the path '.git/config'" + LeadsOut)]
    public void Refuses_what_is_no_reference(string text, string problem)
    {
        var whole = Assert.Throws<MalformedFileException>(() => Read($"!file '{text}'", SnapshotFiles.Below(_folder)));
        var line = Assert.Throws<MalformedFileException>(() => Read($"!files |\n    a\n    !file {text}\n", SnapshotFiles.Below(_folder)));

        Assert.Equal($"s.yaml:7:6: {problem}", whole.Message);
        Assert.Equal($"s.yaml:7:6: {problem}", line.Message);
    }

    [Theory]
    [InlineData("link.sh")]
    [InlineData("folder/run.sh")]
    public void Refuses_a_path_that_leads_over_a_link(string path)
    {
        Write("inside/real/run.sh", Script);
        File.CreateSymbolicLink(System.IO.Path.Combine(_folder, "inside/link.sh"), System.IO.Path.Combine(_folder, "inside/real/run.sh"));
        Directory.CreateSymbolicLink(System.IO.Path.Combine(_folder, "inside/folder"), System.IO.Path.Combine(_folder, "inside/real"));

        var reference = FileReference.Of($"inside/{path}", Script);

        var error = Assert.Throws<MalformedFileException>(() => Read($"!file {reference}", SnapshotFiles.Below(_folder)));

        Assert.Equal($"s.yaml:7:6: the path 'inside/{path}' leads over a symbolic link; name the file that it means", error.Message);
    }

    [Fact]
    public void Reads_below_a_folder_that_is_a_link_itself()
    {
        Write($"real/{Path}", Script);
        var link = System.IO.Path.Combine(_folder, "link");
        Directory.CreateSymbolicLink(link, System.IO.Path.Combine(_folder, "real"));

        Assert.Equal(Script, Read($"!file {Reference}", SnapshotFiles.Below(link)));
    }

    [Fact]
    public void Reads_no_folder_and_no_huge_file()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(_folder, Path));
        using (var file = File.Create(System.IO.Path.Combine(_folder, "huge")))
        {
            file.SetLength(5L * EmbeddedFiles.LongestFile);
        }

        var tree = new WorkingTree(_folder);

        Assert.Null(tree.Read(Path));
        Assert.Null(tree.Read("huge"));
        Assert.Null(tree.Read("nowhere"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("                                                                                                    ")]
    public void Refuses_a_small_snapshot_that_would_grow_to_any_size(string indent)
    {
        var text = string.Concat(Enumerable.Repeat("line\n", EmbeddedFiles.LongestFile / 5));
        var files = new SnapshotFiles(new([new("x", text)]), static _ => []);
        var lines = string.Concat(Enumerable.Repeat($"    {indent}!file {FileReference.Of("x", text)}\n", 70));

        var error = Assert.Throws<MalformedFileException>(() => Read($"!files |\n    a\n{lines}", files));

        Assert.Equal("s.yaml:7:6: the files that are named so far have more than 64 MB together, more than any snapshot", error.Message);
    }

    [Fact]
    public void Refuses_more_files_than_any_snapshot_names()
    {
        var files = new SnapshotFiles(EmbeddedFiles.None, static _ => []);
        var lines = Enumerable.Range(0, SnapshotFiles.Most + 1).Select(static at => $"    !file {FileReference.Of($"{at}", Script)}\n");

        var error = Assert.Throws<MalformedFileException>(() => Read($"!files |\n    a\n{string.Concat(lines)}", files));

        Assert.Equal("s.yaml:7:6: the snapshot names more than 1000 different files", error.Message);
    }

    [Fact]
    public void Finds_the_references_of_a_text_without_parsing_it()
    {
        var (a, b) = (FileReference.Of("a b.sh", Script), FileReference.Of("ü.sh", "b"));

        var text = $"inputs:\n  a: !file {a}\n  b: !file \"{b}\"\n  c: !files |\n    x\n      !file {a}\n  d: !file x sha256:0\n";

        Assert.Equal([a, b, a], FileReference.All(text));
    }

    void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(_folder, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    static string Read(string value, SnapshotFiles files)
    {
        const string Head = "snapshot: 1\nproject: p\nstack: dev\n---\nresource: urn:pulumi:dev::p::a:b:C::n\ninputs:\n";
        var text = $"{Head}  a: {value.TrimEnd('\n')}\n";
        return ((TextValue)SnapshotReader.Read(text, "s.yaml", files).Resources[0].Inputs["a"]).Value;
    }
}
