using Groundwork.Plan.Differences;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>Why a resource is replaced, in words: its own reason, and what is behind it.</summary>
static class ReplaceText
{
    /// <summary>One clause for each reason, e.g. <c>network changes; trading is replaced: autoCreateSubnetworks changes</c>.</summary>
    public static IEnumerable<string> Of(StackReport stack, ResourceDifference resource)
    {
        foreach (var reason in resource.Reasons)
        {
            var clause = Clause(resource, reason);
            if (reason.Cause is { } cause && stack.Difference?.Find(cause) is { } behind)
            {
                clause += $"; {cause.Name} {(behind.Reasons.IsEmpty ? "changes" : "is replaced")}";
                if (stack.Difference.ChainOf(behind) is [.., (var last, var first)])
                {
                    clause += $": {(last == behind ? "" : $"{last.Urn.Name}: ")}{Clause(last, first)}";
                }
            }

            yield return clause;
        }
    }

    static string Clause(ResourceDifference resource, ReplacementReason reason)
    {
        var because = resource.Changes.FirstOrDefault(c => c.Path == reason.Path)?.Because;
        return reason.Kind switch
        {
            ReplacementReasonKind.Property or ReplacementReasonKind.ReplaceOnChanges =>
                $"{reason.Path} changes{(because is null ? "" : $" ({because})")}",
            ReplacementReasonKind.Trigger => "its replacement trigger changes",
            ReplacementReasonKind.Taint => "the state marks it as tainted",
            ReplacementReasonKind.PendingReplacement => "an earlier update deleted it and did not create it again",
            ReplacementReasonKind.ReplaceWith => "it is replaced with another",
            ReplacementReasonKind.DeletedWith => "it is deleted with another",
            ReplacementReasonKind.Provider => "its provider is replaced",
            _ => "it was only read and is managed from now on",
        };
    }
}
