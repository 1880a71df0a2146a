namespace Groundwork.Functions.Hosting;

/// <summary>Settings that can't be worked with: every mistake at once.</summary>
sealed class SettingsException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
