using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Cli;

namespace Groundwork.Preview.Files;

/// <summary>Reads files of earlier commits by the git executable.</summary>
/// <param name="folder">A folder of the repository.</param>
sealed class Git(string folder)
{
    /// <summary>The folder that paths start from.</summary>
    public string Folder { get; } = folder;

    /// <summary>A file's text at a reference; null where it isn't there.</summary>
    public string? Show(string reference, string path) => Run("show", $"{reference}:./{path}") is (0, var text) ? text : null;

    /// <summary>The same; null also where there is no git.</summary>
    public string? TryShow(string reference, string path)
    {
        try
        {
            return Show(reference, path);
        }
        catch (UsageException)
        {
            return null;
        }
    }

    /// <summary>The commit that changed a file last, up to a reference; null where there is none, or no git.</summary>
    public string? LastChange(string reference, string path)
    {
        try
        {
            return Run("log", "-1", "--format=%H", "--end-of-options", reference, "--", path) is (0, { Length: > 0 } hash)
                ? hash.Trim()
                : null;
        }
        catch (UsageException)
        {
            return null;
        }
    }

    /// <summary>The day of a reference's commit, e.g. <c>2026-11-20</c>; an unknown reference is a <see cref="UsageException"/>.</summary>
    public string DateOf(string reference)
    {
        if (reference.StartsWith('-')
            || Run("log", "-1", "--format=%cs", "--end-of-options", reference, "--") is not (0, { Length: > 0 } date))
        {
            throw new UsageException(
                $"--against: git knows no '{reference}' in {Folder}; name a branch, a tag or a commit, or stack:NAME. "
                    + "(In CI, fetch it first.)");
        }

        return date.Trim();
    }

    /// <summary>The commit that is checked out, and whether files differ from it; an empty hash where there is none, or no git.</summary>
    public (string Hash, bool IsDirty) Head()
    {
        try
        {
            return Run("rev-parse", "--verify", "HEAD") is (0, var hash)
                ? (hash.Trim(), Run("status", "--porcelain") is not (0, ""))
                : ("", false);
        }
        catch (UsageException)
        {
            return ("", false);
        }
    }

    /// <summary>The day a file as it stands was committed; null where it is not, or nobody knows.</summary>
    public string? DateOfFile(string path)
    {
        try
        {
            return Run("log", "-1", "--format=%cs", "--", path) is (0, { Length: > 0 } date)
                    && Run("diff", "--quiet", "HEAD", "--", path).Code == 0
                ? date.Trim()
                : null;
        }
        catch (UsageException)
        {
            return null;
        }
    }

    (int Code, string Text) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = Read(process);
            _ = errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return (text.Length > SnapshotReader.MaxLength ? 0 : process.ExitCode, text);
        }
        catch (Win32Exception)
        {
            throw new UsageException(
                "--against: git is not to be found; install it, or compare with a snapshot, --state FILE or stack:NAME.");
        }
    }

    // A hostile repository may hold a file of any size; nothing beyond what a snapshot may have is looked at.
    static string Read(Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        for (int read; (read = process.StandardOutput.Read(buffer)) > 0;)
        {
            _ = text.Append(buffer, 0, read);
            if (text.Length > SnapshotReader.MaxLength)
            {
                process.Kill();
                break;
            }
        }

        return text.ToString();
    }
}
