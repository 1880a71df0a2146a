namespace Groundwork.Functions.Runs;

/// <summary>Asks for the step <paramref name="Sequence"/> of a run.</summary>
sealed record StepRequest(string Run, int Sequence);
