using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using Groundwork.Preview.Output.Json;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Digest;

/// <summary>A resource's state as Pulumi writes it: secrets as their mask, unknown values as the engine's own text for them.</summary>
/// <param name="json">Where it goes.</param>
/// <param name="stack">The stack it is of.</param>
sealed class StateJson(JsonOut json, StackReport stack)
{
    /// <summary>The engine's text for a value that isn't known.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The reference to a resource's provider, <c>urn::id</c>; null where it has none.</summary>
    public string? ProviderOf(ResourceDifference resource, ResourceState state)
    {
        if (state.Provider is { } provider)
        {
            return $"{provider}::{(stack.Difference?.Find(provider)?.Old?.Id is { Length: > 0 } id ? id : Unknown)}";
        }

        return resource.Entry?.ProviderReference;
    }

    /// <summary>Writes a state into the object that is open.</summary>
    public void Write(ResourceDifference resource, ResourceState state, MapValue inputs, bool isOld)
    {
        json.Text("urn", state.Urn.Value);
        json.Truth("custom", state.Custom);
        json.Text("id", isOld ? state.Id : null);
        json.Text("type", state.Type);
        Values("inputs", inputs);
        Values("outputs", state.Outputs);
        json.Text("parent", state.Parent?.Value);
        json.Flag("protect", state.Options.Protect);
        json.Flag("external", state.External);
        json.Texts("dependencies", state.Dependencies.Select(static d => d.Value));
        json.Text("provider", ProviderOf(resource, state));
        if (state.PropertyDependencies.Count > 0)
        {
            json.Object("propertyDependencies", () =>
            {
                foreach (var (key, urns) in state.PropertyDependencies)
                {
                    json.Array(key, urns, urn => json.Text(null, urn.Value));
                }
            });
        }

        json.Flag("pendingReplacement", isOld && resource.Entry?.PendingReplacement == true);
        json.Texts("additionalSecretOutputs", state.Options.AdditionalSecretOutputs);
        json.Texts("aliases", state.Options.Aliases.Select(static a => a.Value));
        json.Flag("retainOnDelete", state.Options.RetainOnDelete);
        json.Text("deletedWith", state.Options.DeletedWith?.Value);
        json.Texts("ignoreChanges", state.Options.IgnoreChanges);
        json.Texts("replaceOnChanges", state.Options.ReplaceOnChanges);
    }

    void Values(string name, MapValue map)
    {
        if (map.Count > 0)
        {
            Value(name, map);
        }
    }

    void Value(string? name, PropertyValue value)
    {
        switch (value)
        {
            case MapValue map:
                json.Object(name, () =>
                {
                    foreach (var (key, item) in map)
                    {
                        Value(key, item);
                    }
                });
                break;
            case ListValue list:
                json.Array(name, list.Items, item => Value(null, item));
                break;
            case SecretValue { Inner.IsKnown: false } or UnknownValue:
                json.Text(name, Unknown);
                break;
            case SecretValue:
                json.Text(name, "[secret]");
                break;
            case NullValue:
                json.Null(name);
                break;
            case BoolValue truth:
                json.Truth(name, truth.Value);
                break;
            case NumberValue number:
                json.Number(name, number.Value);
                break;
            default:
                json.Text(name, value.ToString());
                break;
        }
    }
}
