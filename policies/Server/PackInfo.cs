using Groundwork.Plan.Values;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;

namespace Groundwork.Policies.Server;

/// <summary>What the pack says of itself.</summary>
static class PackInfo
{
    public static AnalyzerInfo Of(RuleCatalog catalog, StackEnvironment environment)
    {
        var info = new AnalyzerInfo
        {
            Name = ProtocolNames.Pack,
            DisplayName = "Groundwork",
            Version = ProtocolNames.Version,
            SupportsConfig = true,
            Description = "Security and recovery rules for services that must not stop.",
        };
        info.Policies.AddRange(catalog.Rules.Select(r => Of(r, environment)));
        return info;
    }

    static PolicyInfo Of(Rule rule, StackEnvironment environment)
    {
        var about = rule.Metadata;
        var info = new PolicyInfo
        {
            Name = rule.Id,
            DisplayName = rule.Title,
            Description = about.Summary,
            Message = about.Summary,
            EnforcementLevel = ProtocolNames.LevelOf(about.Levels.In(environment)),
            PolicyType = rule is StackRule ? PolicyType.Stack : PolicyType.Resource,
            Severity = ProtocolNames.SeverityOf(about.Severity),
            RemediationSteps = about.Example is null ? about.Remediation : $"{about.Remediation}\n\n{about.Example}",
        };
        if (about.Frameworks is [var first, ..])
        {
            info.Framework = new() { Name = first.Framework, Version = first.Version, Reference = first.Control };
        }

        info.Tags.AddRange(about.Frameworks.Select(static f => f.ToString()));
        if (!about.Settings.IsEmpty)
        {
            var schemas = about.Settings.Select(
                s => KeyValuePair.Create(s.Name, (PropertyValue)s.Schema.With("default", s.DefaultValue(environment))));
            info.ConfigSchema = new() { Properties = StructWriter.Write(new MapValue(schemas)) };
        }

        return info;
    }
}
