using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.State;
using Groundwork.Preview.Files;

namespace Groundwork.Preview.Reports;

/// <summary>Finds what stacks are compared with.</summary>
static class Baselines
{
    const string RenderedNow = "now";

    /// <summary>The committed snapshot of a stack; nothing where there is none.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="name">Where the snapshot lies in it.</param>
    public static ComparedWith Snapshot(string root, string name)
    {
        var path = Path.Combine(root, name);
        var git = new Git(root);
        return File.Exists(path)
            ? OfText("snapshot", name, SnapshotReader.LoadText(path, name), new(git, "HEAD", name)) with
            {
                When = new(() => git.DateOfFile(name) ?? DayOf(File.GetLastWriteTimeUtc(path))),
            }
            : ComparedWith.Nothing;
    }

    /// <summary>The snapshot of a stack at a git reference; nothing, but named, where the stack is new since.</summary>
    /// <param name="git">The repository.</param>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <param name="name">Where the snapshot lies in the repository.</param>
    public static ComparedWith Git(Git git, string reference, string name)
    {
        var date = git.DateOf(reference);
        return git.Show(reference, name) is { } text
            ? OfText("git", $"{name} at {reference}", text, new(git, reference, name)) with { When = new(date) }
            : ComparedWith.Nothing with { Kind = "git", Name = $"{reference}, which has no {name}", When = new(date) };
    }

    /// <summary>A state file, as <c>pulumi stack export</c> writes it.</summary>
    /// <param name="name">What the user calls it.</param>
    /// <param name="path">Where it is.</param>
    public static ComparedWith State(string name, string path)
    {
        using var stream = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        stream.Position = 0;
        var state = StateReader.Read(stream, name);
        return new("state", name, Baseline.Of(state))
        {
            Hash = hash,
            When = new(DayOf(state.Time?.UtcDateTime ?? File.GetLastWriteTimeUtc(path))),
        };
    }

    /// <summary>Another stack, as it is rendered now.</summary>
    public static ComparedWith Stack(RenderedStack other, RenderedStack stack, EmbeddedFiles files) => new(
        "stack",
        $"the stack {(other.Project == stack.Project ? "" : $"{other.Project}/")}{other.Name}",
        Baseline.OfOther(other, stack))
    {
        Hash = HashOf(SnapshotWriter.Write(other, files)),
        When = new(RenderedNow),
    };

    static ComparedWith OfText(string kind, string name, string text, FileVersions files) =>
        new(kind, name, Baseline.Empty) { Unread = new(text, files), Hash = HashOf(text) };

    static string DayOf(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
