namespace Groundwork.Functions.Runs;

/// <summary>Names of runs: they stand in the names of objects and tasks.</summary>
static class RunId
{
    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= 80 && id.All(letter => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
