using System.Diagnostics;

namespace Groundwork.Architecture.Tests;

/// <summary><c>.github/post-comment</c>, run for real against a stand-in of <c>gh</c> that notes what it is asked.</summary>
public sealed class CommentScriptTests : IDisposable
{
    const string Sha = "0123456789abcdef0123456789abcdef01234567";

    readonly string _folder = Directory.CreateTempSubdirectory("comment").FullName;

    public CommentScriptTests() => StandIn(pulls: "7", comment: "");

    [Fact]
    public void Posts_a_comment_where_there_is_none()
    {
        var (exitCode, _) = Run(Sha, "Hello");

        Assert.Equal(0, exitCode);
        Assert.Contains("--method POST repos/o/r/issues/7/comments", Asked(), StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_the_comment_that_is_there()
    {
        StandIn(pulls: "7", comment: "99");

        var (exitCode, _) = Run(Sha, "Hello");

        Assert.Equal(0, exitCode);
        Assert.Contains("--method PATCH repos/o/r/issues/comments/99", Asked(), StringComparison.Ordinal);
        Assert.DoesNotContain("POST", Asked(), StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_nothing_where_no_open_pull_request_has_that_head()
    {
        StandIn(pulls: "", comment: "");

        var (exitCode, output) = Run(Sha, "Hello");

        Assert.Equal(0, exitCode);
        Assert.Contains("No open pull request", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--method", Asked(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("0123456789abcdef0123456789abcdef01234567;id")]
    [InlineData("")]
    public void Refuses_what_is_no_commit(string sha) => Assert.Equal(2, Run(sha, "Hello").ExitCode);

    [Fact]
    public void Refuses_a_comment_that_is_too_long()
    {
        var (exitCode, output) = Run(Sha, new string('x', 65_001));

        Assert.Equal(2, exitCode);
        Assert.Contains("is over 65000 bytes", output, StringComparison.Ordinal);
        Assert.Equal("", Asked());
    }

    [Fact]
    public void Runs_nothing_of_what_the_comment_says()
    {
        var (exitCode, _) = Run(Sha, $"$(touch {_folder}/owned) `touch {_folder}/owned`");

        Assert.Equal(0, exitCode);
        Assert.False(File.Exists(Path.Combine(_folder, "owned")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void StandIn(string pulls, string comment)
    {
        var gh = Path.Combine(_folder, "gh");
        File.WriteAllText(gh, $"""
            #!/bin/sh
            echo "$@" >> "{_folder}/asked"
            case "$*" in
            *pulls*) printf '%s\n' '{pulls}' ;;
            *paginate*) printf '%s\n' '{comment}' ;;
            esac
            """.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(gh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    string Asked() => File.Exists(Path.Combine(_folder, "asked")) ? File.ReadAllText(Path.Combine(_folder, "asked")) : "";

    (int ExitCode, string Output) Run(string sha, string text)
    {
        var file = Path.Combine(_folder, "comment.md");
        File.WriteAllText(file, text);
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, ".github/post-comment"), file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HEAD_SHA"] = sha;
        start.Environment["REPOSITORY"] = "o/r";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
