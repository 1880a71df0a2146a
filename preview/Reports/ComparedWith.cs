using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Programs;

namespace Groundwork.Preview.Reports;

/// <summary>What a stack is compared with, as the header names it.</summary>
/// <param name="Kind">snapshot, git, state, stack, or nothing.</param>
/// <param name="Name">What a person calls it, e.g. <c>snapshots/prod.yaml at origin/main</c>; empty for nothing.</param>
/// <param name="Baseline">The stack as it was.</param>
sealed record ComparedWith(string Kind, string Name, Baseline Baseline)
{
    /// <summary>Nothing: every resource is new.</summary>
    public static ComparedWith Nothing { get; } = new("nothing", "", Baseline.Empty);

    /// <summary>A snapshot until <see cref="ReadFor"/> has read it; null for anything else.</summary>
    public UnreadSnapshot? Unread { get; init; }

    /// <summary>What is to be said about it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>SHA-256 of its text, in lower-case hexadecimal; empty for nothing.</summary>
    public string Hash { get; init; } = "";

    /// <summary>
    /// The day it is of, e.g. <c>2026-11-20</c>, or <c>now</c> for what is rendered beside it; empty for nothing.
    /// A date and no age, so that the same run gives the same bytes tomorrow.
    /// </summary>
    public string Date => When.Value;

    /// <summary>Finds <see cref="Date"/> once somebody wants to see it: git takes its time.</summary>
    public Lazy<string> When { private get; init; } = new("");

    /// <summary>The line in the header; empty for nothing.</summary>
    public string Line
    {
        get
        {
            var hash = Hash.Length > 12 ? $", sha256 {Hash[..12]}" : "";
            var date = Date.Length == 0 ? "" : $", of {Date}";
            return Name.Length == 0 ? "" : $"Compared with {Name}{hash}{date}.";
        }
    }

    /// <summary>The same with its baseline, for a stack that was rendered or failed.</summary>
    public ComparedWith ReadFor(StackRendering rendering)
    {
        if (Unread is null)
        {
            return this;
        }

        var (stack, diagnostics) = Unread.Read(Name, rendering);
        return this with { Baseline = Baseline.Of(stack), Diagnostics = diagnostics, Unread = null };
    }
}
