using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Provenance;

/// <summary>Says what a report was made of.</summary>
static class ProvenanceBuilder
{
    const string ProviderType = "pulumi:providers:";

    /// <summary>The provenance of a preview.</summary>
    public static ProvenanceFacts Of(PreviewReport report, AuditContext context) => new(
        context.Commit,
        VersionOf(typeof(ProvenanceBuilder).Assembly),
        RuntimeInformation.FrameworkDescription,
        HashOf(RuleCatalog.Default.Rules.Select(Line)),
        RuleCatalog.Default.Rules.Length,
        context.Packages,
        context.Schemas,
        [.. report.Stacks.Select(Stack)]);

    /// <summary>SHA-256 of lines of UTF-8, each ended by a line feed, in lower-case hexadecimal.</summary>
    public static string HashOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(static l => l + "\n")))));

    static StackProvenance Stack(StackReport stack) => new(
        stack.Name,
        stack.Environment ?? "",
        HashOf(stack.Config.Select(static e => $"{e.Key}={e.Value}")),
        stack.ComparedWith.Kind,
        stack.ComparedWith.Name,
        stack.ComparedWith.Hash,
        stack.ComparedWith.Date,
        (stack.Rendered?.Resources ?? []).Where(static r => r.Type.StartsWith(ProviderType, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(static r => r.Name, static r => r.Options.Version ?? "", StringComparer.Ordinal));

    static string Line(Rule rule)
    {
        var metadata = rule.Metadata;
        return string.Join('|',
        [
            rule.Id, rule.Title, string.Join(',', metadata.AppliesTo), $"{metadata.Severity}", metadata.Summary, metadata.Remediation,
            $"{metadata.Levels}",
            string.Join(',', metadata.Frameworks), string.Join(',', metadata.Settings.Select(static s => s.Name)),
        ]);
    }

    static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
