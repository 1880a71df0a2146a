using System.Collections.Immutable;
using Groundwork.Preview.Output;

namespace Groundwork.Preview.Cli;

/// <summary>What the verbs that render stacks are asked for.</summary>
sealed record PreviewOptions
{
    /// <summary>The stacks by name, as <see cref="Projects.StackPattern"/> reads them; empty for all.</summary>
    public ImmutableArray<string> Stacks { get; init; } = [];

    /// <summary>The verbs that there are, one of which may have been meant by a stack's name.</summary>
    public ImmutableArray<string> Verbs { get; init; } = [];

    /// <summary>The folder to look for projects from.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>The program's DLL; null for the one that each <c>Pulumi.yaml</c> names.</summary>
    public string? Program { get; init; }

    /// <summary>What standard output shows: text, json and so on.</summary>
    public string Format { get; init; } = "text";

    /// <summary>Whether the text shows properties.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether the text shows every finding of every rule.</summary>
    public bool AllFindings { get; init; }

    /// <summary>Where the time goes.</summary>
    public Timings Timings { get; init; } = Timings.Off;

    /// <summary>Whether the tree shows what stays as it is.</summary>
    public bool ShowSames { get; init; }

    /// <summary>auto, always or never.</summary>
    public string Colour { get; init; } = "auto";

    /// <summary>Formats written to files, as <c>format=file</c>.</summary>
    public ImmutableArray<string> Out { get; init; } = [];

    /// <summary>
    /// What to compare with: a git reference, or <c>stack:NAME</c> or <c>stack:PROJECT/NAME</c>; null for the committed snapshot.
    /// </summary>
    public string? Against { get; init; }

    /// <summary>The state file to compare with; null for none.</summary>
    public string? State { get; init; }

    /// <summary>Whether dangerous changes fail.</summary>
    public bool FailOnDanger { get; init; }

    /// <summary>The names of resources that may be replaced although they hold data.</summary>
    public ImmutableArray<string> AllowReplace { get; init; } = [];

    /// <summary>Whether any change fails.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Whether the exit code tells that something changes.</summary>
    public bool DetailedExitCode { get; init; }

    /// <summary>How text is shown on a terminal.</summary>
    public TextOptions Text(Terminal terminal) => new(terminal.UseColour(Colour), Diff, ShowSames, AllFindings);
}
