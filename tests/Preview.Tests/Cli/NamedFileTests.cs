using System.Diagnostics;
using Groundwork.Plan.Snapshots;

namespace Groundwork.Preview.Tests.Cli;

/// <summary>A script that a program embeds, which its snapshot names and doesn't repeat.</summary>
public sealed class NamedFileTests : IDisposable
{
    const string Path = "tests/Fixtures/ShopProgram/Files/open.sh";
    const string Now = "#!/bin/sh\n# Opens the shop.\nset -e\n\necho open\necho welcome\n";
    const string Then = "#!/bin/sh\n# Opens the shop.\nset -e\n\necho opened\necho welcome\n";

    static readonly string HashNow = FileReference.Of(Path, Now).Sha256;
    static readonly string HashThen = FileReference.Of(Path, Then).Sha256;

    readonly CommandLineProcess _groundwork = new();

    public NamedFileTests() => _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: script\n");

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Stands_in_a_snapshot_as_path_and_hash()
    {
        _ = await _groundwork.RunAsync("snapshot");
        var check = await _groundwork.RunAsync("snapshot", "--check");
        var preview = await _groundwork.RunAsync("--expect-no-changes", "--color", "never");

        var snapshot = _groundwork.Read("snapshots/shop/dev.yaml");
        Assert.Contains($"\n  value: !file {Path} sha256:{HashNow}\n", snapshot, StringComparison.Ordinal);
        Assert.Contains($"\n  value: !files |\n    # Later.\n    !file {Path} sha256:{HashNow}\n", snapshot, StringComparison.Ordinal);
        Assert.Equal((0, "snapshots/shop/dev.yaml is up to date.\n"), (check.ExitCode, check.Output));
        Assert.NotEqual(7, preview.ExitCode);
    }

    [Theory]
    [InlineData("--diff")]
    [InlineData("--format", "markdown")]
    [InlineData("--json")]
    public async Task Shows_what_changed_in_its_text(params string[] how)
    {
        await CommitAsync(Then);
        _groundwork.Write(Path, Now);

        var result = await _groundwork.RunAsync(how);

        Assert.Contains("echo opened", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sha256:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_changed_since_a_git_reference()
    {
        await CommitAsync(Then);
        await GitAsync("tag", "before");
        await CommitAsync(Now);

        var result = await _groundwork.RunAsync("--against", "before", "--diff");

        Assert.Contains("echo opened", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_changed_since_the_commit_of_a_snapshot_that_was_left_behind()
    {
        await CommitAsync(Then);
        _groundwork.Write(Path, Now);
        await GitAsync("commit", "-q", "-a", "-m", "script");

        var result = await _groundwork.RunAsync("--diff");

        Assert.Contains("echo opened", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_changed_in_a_file_once_where_a_snapshot_is_stale()
    {
        await CommitAsync(Then);
        _groundwork.Write(Path, Now);

        var result = await _groundwork.RunAsync("snapshot", "--check");

        Assert.Equal(5, result.ExitCode);
        var files = result.Output.Split($"\n{Path}, from sha256:{HashThen} to sha256:{HashNow}:\n");
        Assert.Equal(2, files.Length);
        Assert.Contains("\n set -e\n \n-echo opened\n+echo open\n echo welcome\n", files[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Says_from_which_hash_to_which_where_the_old_text_is_nowhere(bool isCommitted)
    {
        await WriteSnapshotAsync(Then);
        if (isCommitted)
        {
            await CommitAsync();
        }

        var preview = await _groundwork.RunAsync("--diff");
        var check = await _groundwork.RunAsync("snapshot", "--check");

        Assert.NotEqual(2, preview.ExitCode);
        Assert.Matches(
            $@"snapshots/shop/dev\.yaml:\d+: {Path} changed from sha256:{HashThen} to sha256:{HashNow}\. "
            + @"Its old text is neither in the working tree nor in git, so what changed in it can't be shown; "
            + @"fetch the commit that wrote the snapshot\.",
            preview.Output);
        Assert.Contains(
            "\n(The old text is neither in the working tree nor in git; fetch the commit that wrote the snapshot.)\n",
            check.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "../secret.sh",
        "the path '../secret.sh' leads out of the repository; write it from the root and with '/', as infra/Files/run.sh")]
    [InlineData("link.sh", "the path 'link.sh' leads over a symbolic link; name the file that it means")]
    public async Task Refuses_a_path_that_leads_out_of_the_repository(string path, string problem)
    {
        await WriteSnapshotAsync(Then);
        var snapshot = _groundwork.Read("snapshots/shop/dev.yaml");
        _groundwork.Write("snapshots/shop/dev.yaml", snapshot.Replace(Path, path, StringComparison.Ordinal));
        var target = Directory.CreateTempSubdirectory("groundwork-").FullName;
        try
        {
            await File.WriteAllTextAsync(System.IO.Path.Combine(target, "secret.sh"), Then, TestContext.Current.CancellationToken);
            File.CreateSymbolicLink(System.IO.Path.Combine(_groundwork.Folder, "link.sh"), System.IO.Path.Combine(target, "secret.sh"));

            var result = await _groundwork.RunAsync("--diff");

            Assert.Equal(2, result.ExitCode);
            Assert.Matches($@"^snapshots/shop/dev\.yaml:\d+:\d+: {System.Text.RegularExpressions.Regex.Escape(problem)}\n$", result.Error);
            Assert.DoesNotContain("echo opened", result.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    /// <summary>The snapshot as it was when the script was another, and the script with it.</summary>
    async Task CommitAsync(string text)
    {
        await WriteSnapshotAsync(text);
        _groundwork.Write(Path, text);
        await CommitAsync();
    }

    async Task CommitAsync()
    {
        await GitAsync("init", "-q");
        await GitAsync("add", ".");
        await GitAsync("commit", "-q", "-m", "a");
    }

    async Task WriteSnapshotAsync(string text)
    {
        _ = await _groundwork.RunAsync("snapshot");
        var snapshot = _groundwork.Read("snapshots/shop/dev.yaml");
        _groundwork.Write(
            "snapshots/shop/dev.yaml",
            snapshot.Replace(HashNow, FileReference.Of(Path, text).Sha256, StringComparison.Ordinal));
    }

    async Task GitAsync(params string[] arguments)
    {
        string[] all = ["-c", "user.name=a", "-c", "user.email=a@example.com", .. arguments];
        using var git = Process.Start(new ProcessStartInfo(TestKit.Tool.Require("git"), all) { WorkingDirectory = _groundwork.Folder })!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
