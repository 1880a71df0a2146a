using System.Globalization;
using System.Text;
using Groundwork.Policies.Configuration;

namespace Groundwork.Policies.Generation;

/// <summary>Writes <c>docs/rules.md</c>: every rule, what it is for, how to mend what breaks it, and which controls it enforces.</summary>
public static class RuleDocument
{
    /// <summary>The document.</summary>
    public static string Write(RuleCatalog catalog)
    {
        var text = new StringBuilder();
        var subjects = $"{catalog.ResourceRules.Length} about one resource and {catalog.StackRules.Length} about a whole stack";
        _ = text.Append(CultureInfo.InvariantCulture, $"""
            # Rules

            Generated from the rule classes by `dotnet run --project policies -- generate`; a test holds it to them.
            {catalog.Rules.Length} rules, {subjects}. Levels are those of dev, staging and prod.

            | rule | severity | levels | a good resource |
            |---|---|---|---|

            """);
        foreach (var rule in catalog.Rules)
        {
            _ = text.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}](#{rule.Id}) | {Word(rule.Metadata.Severity)} | {Levels(rule)} | {rule.Title} |\n");
        }

        foreach (var rule in catalog.Rules)
        {
            WriteRule(text, rule);
        }

        WriteControls(text, catalog);
        return text.ToString();
    }

    static void WriteRule(StringBuilder text, Rule rule)
    {
        var about = rule.Metadata;
        _ = text.Append(
            CultureInfo.InvariantCulture,
            $"\n## {rule.Id}\n\n{rule.Title}. {Word(about.Severity)}; {Levels(rule)}.\n\n{about.Summary}");
        _ = about.Rationale is null ? text : text.Append(' ').Append(about.Rationale);
        _ = text.Append(CultureInfo.InvariantCulture, $"\n\nTo mend it: {about.Remediation}\n");
        if (about.Example is { } example)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"\n```csharp\n{example.ReplaceLineEndings("\n").TrimEnd()}\n```\n");
        }

        _ = text.Append(CultureInfo.InvariantCulture, $"\nApplies to {string.Join(", ", about.AppliesTo.Select(static t => $"`{t}`"))}.");
        _ = about.Frameworks.IsEmpty
            ? text
            : text.Append(CultureInfo.InvariantCulture, $" Enforces {string.Join(", ", about.Frameworks)}.");
        _ = text.Append('\n');
        WriteSettings(text, about);
    }

    static void WriteSettings(StringBuilder text, RuleMetadata about)
    {
        if (about.Settings.IsEmpty)
        {
            return;
        }

        _ = text.Append("\n| setting | what it decides | dev | staging | prod |\n|---|---|---|---|---|\n");
        foreach (var setting in about.Settings)
        {
            var values = StackEnvironments.All.Select(
                e => $"`{JsonValues.Write(setting.DefaultValue(e))?.ToJsonString().Replace("|", "\\|", StringComparison.Ordinal)}`");
            _ = text.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {setting.Summary} | {string.Join(" | ", values)} |\n");
        }
    }

    static void WriteControls(StringBuilder text, RuleCatalog catalog)
    {
        _ = text.Append("\n# Controls\n\nWhich rules enforce a control of a framework.\n\n| control | rules |\n|---|---|\n");
        var controls = catalog.Rules
            .SelectMany(static r => r.Metadata.Frameworks.Select(f => (Control: f.ToString(), Rule: r)))
            .GroupBy(static e => e.Control, static e => $"[{e.Rule.Id}](#{e.Rule.Id})")
            .OrderBy(static g => g.Key, ControlOrder.Instance);
        foreach (var control in controls)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"| {control.Key} | {string.Join(", ", control.Distinct())} |\n");
        }
    }

    static string Levels(Rule rule) => string.Join("/", StackEnvironments.All.Select(e => rule.Metadata.Levels.In(e).Word()));

    static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
