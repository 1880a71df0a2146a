using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Policies.Configuration;

namespace Groundwork.Policies.Generation;

/// <summary>Writes what the rules are set to in an environment, as a file for <c>--policy-pack-config</c>.</summary>
public static class ProfileWriter
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The profile of <paramref name="environment"/>: <c>all</c> first, then every rule with its settings.</summary>
    public static string Write(RuleCatalog catalog, StackEnvironment environment)
    {
        // A rule that is newer than the profile holds at once.
        var profile = new JsonObject { ["all"] = Level.Mandatory.Word() };
        foreach (var rule in catalog.Rules)
        {
            var entry = new JsonObject { ["enforcementLevel"] = rule.Metadata.Levels.In(environment).Word() };
            foreach (var setting in rule.Metadata.Settings)
            {
                entry[setting.Name] = JsonValues.Write(setting.DefaultValue(environment));
            }

            profile[rule.Id] = entry;
        }

        return $"{profile.ToJsonString(Readable)}\n";
    }
}
