using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Vault;

/// <summary>A copy to the vault under way.</summary>
sealed record VaultRun : IRunState<VaultRun>
{
    public required string Id { get; init; }

    public int Sequence { get; init; }

    public int Copied { get; init; }

    /// <summary>Where a large copy goes on from.</summary>
    public string? Token { get; init; }

    public string Object { get; init; } = "";

    public bool IsFinished { get; init; }

    public VaultRun At(int sequence) => this with { Sequence = sequence };

    public static string ObjectName(string id) => $"vault/{id}.json";
}
