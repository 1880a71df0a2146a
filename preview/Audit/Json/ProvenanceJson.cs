using System.Collections.Immutable;
using Groundwork.Preview.Audit.Provenance;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>The provenance as JSON.</summary>
static class ProvenanceJson
{
    /// <summary>Writes it into the object that is open.</summary>
    public static void Write(JsonOut json, ProvenanceFacts facts)
    {
        json.Text("commit", facts.Commit.Hash);
        if (facts.Commit.Dirty is { } isDirty)
        {
            json.Truth("dirty", isDirty);
        }

        json.Text("tool", facts.Tool);
        json.Text("dotnet", facts.DotNet);
        json.Object("policySet", () =>
        {
            json.Text("sha256", facts.PolicySet);
            json.Number("rules", facts.Rules);
        });
        json.Object("packages", () => Versions(json, facts.Packages));
        json.Object("schemas", () => Versions(json, facts.Schemas));
        json.Objects("stacks", facts.Stacks, stack => Stack(json, stack));
    }

    static void Stack(JsonOut json, StackProvenance stack)
    {
        json.Text("stack", stack.Stack);
        json.Text("environment", stack.Environment);
        json.Text("configSha256", stack.Config);
        json.Object("baseline", () =>
        {
            json.Text("kind", stack.BaselineKind);
            json.Text("name", stack.Baseline);
            json.Text("sha256", stack.BaselineHash);
            json.Text("date", stack.BaselineDate);
        });
        json.Object("providers", () => Versions(json, stack.Providers));
    }

    static void Versions(JsonOut json, ImmutableSortedDictionary<string, string> versions)
    {
        foreach (var (name, version) in versions)
        {
            json.Text(name, version);
        }
    }
}
