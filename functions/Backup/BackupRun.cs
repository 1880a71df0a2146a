using Groundwork.Functions.Databases;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Backup;

/// <summary>A backup being made.</summary>
sealed record BackupRun : IRunState<BackupRun>
{
    public required string Id { get; init; }

    public required BackupKind Kind { get; init; }

    public required DateTimeOffset ScheduledFor { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public int Sequence { get; init; }

    public BackupStage Stage { get; init; }

    /// <summary>The last full backup that this one goes on from.</summary>
    public string? Base { get; init; }

    public DateTimeOffset? Since { get; init; }

    public string WrappedKey { get; init; } = "";

    public string Instance { get; init; } = "";

    public string ExportOperation { get; init; } = "";

    public int ExportAttempt { get; init; } = 1;

    /// <summary>Bytes of the export that are encrypted.</summary>
    public long ExportedBytes { get; init; }

    public IReadOnlyList<BackupPart> Database { get; init; } = [];

    public BackupPart? Critical { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public DatabaseFacts? Facts { get; init; }

    public string Error { get; init; } = "";

    public bool IsFinished => Stage is BackupStage.Done or BackupStage.Failed;

    public BackupRun At(int sequence) => this with { Sequence = sequence };

    public static string IdOf(BackupKind kind, DateTimeOffset scheduledFor) =>
        $"{(kind == BackupKind.Full ? "full" : "incremental")}-{Hosting.Text.Stamp(scheduledFor)}";

    /// <summary>Name of a run's state.</summary>
    public static string StateObject(string id) => $"backup/{id}.json";
}
