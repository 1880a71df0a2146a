using System.Globalization;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>What the policy pack says: each rule once, with the resources it is about and how to mend it.</summary>
/// <param name="canvas">Where the text goes.</param>
/// <param name="all">Whether every resource is named, and not only the first few.</param>
sealed class PolicySection(TextCanvas canvas, bool all)
{
    /// <summary>How many resources a rule names where not all are asked for.</summary>
    public const int MostShown = 3;

    /// <summary>The pack as Pulumi names it.</summary>
    public static string Pack { get; } = $"groundwork@v{typeof(PolicyEngine).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Writes the section of one stack; nothing where no policy was run.</summary>
    public void Write(StackReport stack)
    {
        if (stack.Policies is not { } policies)
        {
            return;
        }

        var mark = policies.Passes ? policies.Findings.IsEmpty ? "✅" : "⚠️" : "❌";
        _ = canvas.Add("Policies:", Style.Headline).End();
        _ = canvas.Line($"    {mark} {Pack} (local: policies)");
        foreach (var group in RuleFindings.Of([stack]))
        {
            Write(group, 8, isNamed: false);
        }

        var undetermined = policies.Undetermined.Length == 0 ? "" : $", {policies.Undetermined.Length} to be told only after deployment";
        _ = canvas.Line($"        {policies.Passed} checks passed{undetermined}").End();
    }

    /// <summary>Writes one section of all stacks: the rules that stop one; where all is asked for, the others too.</summary>
    public void Write(PreviewReport report)
    {
        var groups = RuleFindings.Of(report.Stacks).Where(g => all || g.Fails).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        _ = canvas.Line("Policies:", Style.Headline);
        foreach (var group in groups)
        {
            Write(group, 4, isNamed: report.Stacks.Length > 1);
        }

        _ = canvas.End();
    }

    void Write(RuleFindings group, int column, bool isNamed)
    {
        var (word, style) = group switch
        {
            { ExemptedBy: not null } => ("exempted", Style.Info),
            { Fails: true } => ("mandatory", Style.Error),
            _ => ("advisory", Style.Warning),
        };
        var alone = group.Subjects.Length == 1;
        var noun = group.Subjects.All(static s => s.IsStack) ? "stack" : "resource";
        var who = alone ? WhoOf(group.Subjects[0], isNamed) : Plural.Of(group.Subjects.Length, noun);
        _ = canvas.Pad(column).Add("- ").Add($"[{word}]", style).Add($"  {group.Rule.Id}  ({who})").End();
        foreach (var line in alone
            ? group.Subjects[0].Messages
            : group.Subjects.Take(all ? int.MaxValue : MostShown).SelectMany(s => Lines(s, isNamed)))
        {
            _ = canvas.Pad(column + 2).Add(line).End();
        }

        if (!all && group.Subjects.Length > MostShown)
        {
            _ = canvas.Pad(column + 2)
                .Add(string.Create(CultureInfo.InvariantCulture, $"and {group.Subjects.Length - MostShown} more; --policies shows all"))
                .End();
        }

        _ = canvas.Pad(column + 2).Add(group.Note, Style.Faint).End();
    }

    IEnumerable<string> Lines(RuleSubject subject, bool isNamed)
    {
        var name = (isNamed, subject.IsStack) switch
        {
            (true, true) => subject.Stack.Name,
            (true, false) => $"{subject.Stack.Name}, {subject.Urn.Name}",
            (false, true) => "the stack",
            _ => subject.Urn.Name,
        };
        return all ? subject.Messages.Select(message => $"{name}: {message}") : [$"{name}: {subject.InShort}"];
    }

    static string WhoOf(RuleSubject subject, bool isNamed)
    {
        var who = subject.Urn.IsEmpty ? $"{Urn.StackType}: {subject.Stack.Stack}" : $"{TypeName.Of(subject.Urn.Type)}: {subject.Urn.Name}";
        return !isNamed ? who : subject.IsStack ? subject.Stack.Name : $"{subject.Stack.Name}, {who}";
    }
}
