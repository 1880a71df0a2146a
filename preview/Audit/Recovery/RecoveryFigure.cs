using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>An estimate with its arithmetic.</summary>
/// <param name="RequiredSeconds">The figure of the requirements.</param>
/// <param name="Steps">What it is the sum of.</param>
/// <param name="Missing">What the stack doesn't have, or the rendering doesn't tell, that the estimate would need.</param>
sealed record RecoveryFigure(int RequiredSeconds, ImmutableArray<RecoveryStep> Steps, ImmutableArray<string> Missing)
{
    /// <summary>The estimate; null where something is missing.</summary>
    public double? Seconds => Missing.IsEmpty ? Steps.Sum(static s => s.Seconds) : null;

    /// <summary>
    /// <c>within</c> or <c>over</c> the requirement; <c>unknown</c> where something is missing, unless what is known alone is over.
    /// </summary>
    public string Verdict => Steps.Sum(static s => s.Seconds) > RequiredSeconds ? "over" : Missing.IsEmpty ? "within" : "unknown";

    /// <summary>The sum in one line, e.g. <c>60 s + 120 s = 180 s; required: 900 s</c>.</summary>
    public string Arithmetic
    {
        get
        {
            var sum = $"{Steps.Sum(static s => s.Seconds):0.##} s";
            var terms = string.Join(" + ", Steps.Select(static s => $"{s.Seconds:0.##} s"));
            var known = Steps.Length > 1 ? $"{terms} = {sum}" : sum;
            return $"{known}{(Missing.IsEmpty ? "" : " + what is missing")}; required: {RequiredSeconds} s";
        }
    }
}
