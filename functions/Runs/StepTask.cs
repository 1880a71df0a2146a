namespace Groundwork.Functions.Runs;

/// <summary>One call to be made later.</summary>
/// <param name="Name">Makes it unique; letters, digits, <c>-</c> and <c>_</c>.</param>
/// <param name="Path">Operation, e.g. <c>/step</c>.</param>
/// <param name="Body">What is sent, as JSON.</param>
/// <param name="At">Not before.</param>
/// <param name="Url">Function that is called; null: this one.</param>
sealed record StepTask(string Name, string Path, object Body, DateTimeOffset At, Uri? Url = null);
