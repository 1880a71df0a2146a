using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.General;

/// <summary>A known text of a resource that isn't marked secret.</summary>
/// <param name="Key">The key it stands under.</param>
/// <param name="Text">The text.</param>
/// <param name="Path">Where it stands.</param>
readonly record struct Leaf(string Key, string Text, PropertyPath Path);

/// <summary>The texts in a resource, at whatever depth.</summary>
static class Leaves
{
    /// <summary>Every known text that isn't marked secret.</summary>
    public static IReadOnlyList<Leaf> PlainTexts(ResourceInputs resource)
    {
        var leaves = new List<Leaf>();
        Collect("", resource.Properties, PropertyPath.Root, leaves);
        return leaves;
    }

    static void Collect(string key, PropertyValue value, PropertyPath path, List<Leaf> leaves)
    {
        switch (value)
        {
            case TextValue text:
                leaves.Add(new(key, text.Value, path));
                break;
            case MapValue map:
                foreach (var (name, item) in map.Entries)
                {
                    Collect(name, item, path.Key(name), leaves);
                }

                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Collect(key, list.Items[i], path.Index(i), leaves);
                }

                break;
        }
    }
}
