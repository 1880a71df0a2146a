using Groundwork.Policies.Engine;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Sarif;

/// <summary>Broken rules and schemas as SARIF 2.1.0, for code scanning.</summary>
static class SarifReport
{
    /// <summary>The log.</summary>
    public static void Write(PreviewReport report, Redactor redactor, Stream stream)
    {
        var results = report.Stacks.SelectMany(SarifResult.Of).ToList();
        var rules = report.Stacks
            .SelectMany(static s => s.Policies?.Tallies ?? [])
            .Select(static t => t.Rule)
            .DistinctBy(static r => r.Id)
            .OrderBy(static r => r.Id, StringComparer.Ordinal)
            .ToList();
        using var json = new JsonOut(stream, redactor);
        json.Object(null, () =>
        {
            json.Text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.Text("version", "2.1.0");
            json.Array("runs", [results], run => json.Object(null, () =>
            {
                json.Object(
                    "tool",
                    () => json.Object("driver", () => Driver(json, rules, run.Exists(static r => r.RuleId == SarifResult.SchemaRule))));
                json.Object(
                    "automationDetails",
                    () => json.Text("id", report.Projects is [var only] ? $"groundwork/{only}/" : "groundwork/"));
                json.Text("columnKind", "utf16CodeUnits");
                json.Objects("results", run, result => Result(json, result));
            }));
        });
        json.Finish();
    }

    static RuleMetadata Schema { get; } = new()
    {
        Id = SarifResult.SchemaRule,
        AppliesTo = "*",
        Severity = Severity.Medium,
        Summary = "Inputs keep to what the provider's schema allows; the cloud would refuse anything else halfway through an update.",
        Remediation = "Give the property a value that the message allows.",
    };

    static void Driver(JsonOut json, List<Rule> rules, bool hasSchemaFaults)
    {
        json.Text("name", "groundwork");
        json.Text("semanticVersion", typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
        json.Array(
            "rules",
            rules.Select(static r => r.Metadata).Concat(hasSchemaFaults ? [Schema] : []),
            rule => json.Object(null, () => Describe(json, rule)));
    }

    static void Describe(JsonOut json, RuleMetadata rule)
    {
        json.Text("id", rule.Id);
        json.Object("shortDescription", () => json.Text("text", rule.Summary));
        if (rule.Rationale is { } rationale)
        {
            json.Object("fullDescription", () => json.Text("text", rationale));
        }

        json.Object("help", () =>
        {
            json.Text("text", rule.Remediation);
            json.Text("markdown", rule.Example is { } example ? $"{rule.Remediation}\n\n```csharp\n{example}\n```" : rule.Remediation);
        });
        json.Object("properties", () =>
        {
            json.Texts("tags", ["security", .. rule.Frameworks.Select(static f => f.ToString())]);
            json.Text(
                "security-severity",
                rule.Severity switch { Severity.Critical => "9.5", Severity.High => "8.0", Severity.Medium => "5.5", _ => "3.0" });
        });
    }

    static void Result(JsonOut json, SarifResult result)
    {
        json.Text("ruleId", result.RuleId);
        json.Text("level", result.Level);
        json.Object("message", () => json.Text("text", $"{result.Stack.Name}: {result.Message}"));
        json.Array("locations", [result], _ => json.Object(null, () => Location(json, result)));
        json.Object("partialFingerprints", () => json.Text("groundworkFinding/v1", result.Fingerprint));
        if (result.Exemption is { } exemption)
        {
            json.Array("suppressions", [exemption], _ => json.Object(null, () =>
            {
                json.Text("kind", "external");
                json.Text("status", "accepted");
                json.Text(
                    "justification",
                    $"{exemption.Reason} ({exemption.Ticket}; {exemption.Owner}, approved by {exemption.Approver}; "
                        + $"until {exemption.Expires:yyyy-MM-dd})");
            }));
        }
    }

    static void Location(JsonOut json, SarifResult result)
    {
        // Code scanning drops a result without a file; the stack's own file is the next best place.
        json.Object("physicalLocation", () =>
        {
            json.Object("artifactLocation", () =>
            {
                json.Text(
                    "uri",
                    Uri.EscapeDataString(result.Source?.File ?? result.Stack.SettingsFile).Replace("%2F", "/", StringComparison.Ordinal));
                json.Text("uriBaseId", "%SRCROOT%");
            });
            json.Object("region", () => json.Number("startLine", Math.Max(result.Source?.Line ?? 1, 1)));
        });
        if (!result.Urn.IsEmpty)
        {
            json.Array("logicalLocations", [result], _ => json.Object(null, () =>
            {
                json.Text("name", result.Urn.Name);
                json.Text("fullyQualifiedName", result.Urn.Value);
                json.Text("kind", "resource");
            }));
        }
    }
}
