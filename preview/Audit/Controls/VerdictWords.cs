namespace Groundwork.Preview.Audit.Controls;

/// <summary>The words of verdicts.</summary>
static class VerdictWords
{
    public const string Violated = "violated";
    public const string Undetermined = "undetermined";
    public const string Exempted = "exempted";
    public const string Passed = "passed";
    public const string NotApplicable = "notApplicable";

    static readonly string[] WorstFirst = [Violated, Undetermined, Exempted, Passed, NotApplicable];

    /// <summary>How bad a verdict is; 0 is the worst.</summary>
    public static int Rank(string verdict) => Array.IndexOf(WorstFirst, verdict);

    /// <summary>The worst of some; not applicable where there is none.</summary>
    public static string Worst(IEnumerable<string> verdicts) => verdicts.DefaultIfEmpty(NotApplicable).MinBy(Rank)!;
}
