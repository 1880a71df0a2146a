using System.Diagnostics;

namespace Groundwork.Architecture.Tests;

/// <summary>The script that posts what an untrusted pull request wrote, with a stand-in for GitHub's command line.</summary>
public sealed class PostCommentTests : IDisposable
{
    const string Commit = "0123456789012345678901234567890123456789";

    const string Bash = "/bin/bash";

    const string Gh = """
        #!/usr/bin/env bash
        echo "$*" >>"$CALLS"
        for argument; do case $argument in body=@*) cp "${argument#body=@}" "$BODY";; esac; done
        case "$*" in
            *commits/*/pulls*) echo "$PULL";;
            *--paginate*) echo "$COMMENT";;
        esac
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-").FullName;

    public PostCommentTests()
    {
        File.WriteAllText(Path.Combine(_folder, "gh"), Gh + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder, "gh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Marks_the_comment_once()
    {
        Assert.Equal(0, Run("<!-- groundwork:preview key=groundwork -->\n**No changes** in `dev`.\n", pull: "7", comment: ""));

        Assert.Equal("<!-- groundwork:preview -->\n**No changes** in `dev`.\n", Read("body"));
        Assert.Contains("--method POST repos/o/r/issues/7/comments", Read("calls"), StringComparison.Ordinal);
        Assert.Equal("number=7\n", Read("output"));
    }

    [Fact]
    public void Marks_a_file_that_does_not_mark_itself()
    {
        Assert.Equal(0, Run("hostile\n<!-- groundwork:preview key=x -->\n", pull: "7", comment: ""));

        Assert.Equal("<!-- groundwork:preview -->\nhostile\n<!-- groundwork:preview key=x -->\n", Read("body"));
    }

    [Fact]
    public void Edits_the_comment_that_is_there()
    {
        Assert.Equal(0, Run("text\n", pull: "7", comment: "42"));

        Assert.Contains("--method PATCH repos/o/r/issues/comments/42", Read("calls"), StringComparison.Ordinal);
        Assert.DoesNotContain("POST", Read("calls"), StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_nothing_where_no_open_pull_request_has_that_head()
    {
        Assert.Equal(0, Run("text\n", pull: "", comment: ""));

        Assert.Single(Read("calls").TrimEnd('\n').Split('\n'));
        Assert.Equal("number=\n", Read("output"));
    }

    [Fact]
    public void Refuses_a_file_that_is_too_large()
    {
        Assert.Equal(2, Run(new string('x', 65_001), pull: "7", comment: ""));

        Assert.False(File.Exists(Path.Combine(_folder, "calls")));
    }

    string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    int Run(string text, string pull, string comment)
    {
        Assert.SkipUnless(File.Exists(Bash), $"{Bash} is not on this machine.");
        File.WriteAllText(Path.Combine(_folder, "comment.md"), text);
        var start = new ProcessStartInfo(Bash, [Path.Combine(Repository.Root, ".github/post-comment"), Path.Combine(_folder, "comment.md")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{_folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                ["HEAD_SHA"] = Commit,
                ["REPOSITORY"] = "o/r",
                ["GITHUB_OUTPUT"] = Path.Combine(_folder, "output"),
                ["CALLS"] = Path.Combine(_folder, "calls"),
                ["BODY"] = Path.Combine(_folder, "body"),
                ["PULL"] = pull,
                ["COMMENT"] = comment,
            },
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
