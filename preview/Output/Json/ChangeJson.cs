using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output.Json;

/// <summary>What becomes of one resource, as JSON.</summary>
/// <param name="json">Where it goes.</param>
/// <param name="values">Writes values.</param>
sealed class ChangeJson(JsonOut json, ValueJson values)
{
    /// <summary>Writes a resource into the object that is open.</summary>
    public void Write(ResourceDifference resource)
    {
        var state = (resource.New ?? resource.Old)!;
        json.Text("op", OperationNames.Of(resource.Operation));
        json.Text("urn", resource.Urn.Value);
        json.Text("type", resource.Urn.Type);
        json.Text("name", resource.Urn.Name);
        json.Text("certainty", Word(resource.Certainty));
        json.Text("parent", state.Parent?.Value);
        json.Text("provider", state.Provider?.Value);
        json.Text("id", resource.Old?.Id);
        json.Text("renamedFrom", resource.RenamedFrom?.Value);
        json.Flag("protect", state.Options.Protect);
        json.Flag("retainOnDelete", state.Options.RetainOnDelete);
        json.Flag("mayReplace", resource.MayReplace);
        json.Flag("deleteBeforeReplace", resource.DeleteBeforeReplace);
        json.Flag("blocked", resource.IsBlocked);
        json.Flag("leftover", resource.IsLeftover);
        json.Texts("changedKeys", resource.ChangedKeys);
        if (!resource.Reasons.IsEmpty)
        {
            json.Objects("replaceReasons", resource.Reasons, Reason);
        }

        if (!resource.Changes.IsEmpty)
        {
            json.Objects("changes", resource.Changes, Change);
        }

        if (!resource.OptionChanges.IsEmpty)
        {
            json.Objects("optionChanges", resource.OptionChanges, Option);
        }

        json.Texts("uncompared", resource.Uncompared.Select(static p => p.ToString()));
        if (state.Inputs.Count > 0)
        {
            json.Object("inputs", () => values.Entries(state.Inputs));
        }

        json.Texts("dependencies", state.Dependencies.Select(static d => d.Value));
    }

    /// <summary>Writes the change of a property into the object that is open.</summary>
    public void Change(PropertyChange change)
    {
        json.Text("path", change.Path.ToString());
        json.Text("kind", Word(change.Kind));
        json.Text("certainty", Word(change.Certainty));
        json.Text("oldPath", change.OldPath == change.Path ? null : change.OldPath.ToString());
        if (change.Old is { } old)
        {
            values.Write("old", old);
        }

        if (change.New is { } wanted)
        {
            values.Write("new", wanted);
        }

        json.Text("secret", change.Secret == SecretComparison.NotSecret ? null : Word(change.Secret));
        json.Text("replaces", change.Replacement == ReplacementEffect.None ? null : Word(change.Replacement));
        json.Text("because", change.Because);
        json.Text("cause", change.Cause?.Value);
        json.Text("format", change.Format == EmbeddedFormat.None ? null : Word(change.Format));
        if (!change.Inside.IsEmpty)
        {
            json.Objects("inside", change.Inside, Change);
        }
    }

    void Reason(ReplacementReason reason)
    {
        json.Text("kind", Word(reason.Kind));
        json.Text("path", reason.Path == PropertyPath.Root ? null : reason.Path.ToString());
        json.Text("cause", reason.Cause?.Value);
    }

    void Option(OptionChange option)
    {
        json.Text("option", option.Option);
        json.Text("old", option.Old);
        json.Text("new", option.New);
    }

    /// <summary>The word of an enumeration, in camel case.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
