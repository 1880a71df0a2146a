using System.Globalization;

namespace Groundwork.Plan.Differences;

/// <summary>Compares what the engine itself knows of a resource.</summary>
static class OptionComparer
{
    public static IEnumerable<OptionChange> Compare(ResourceState old, ResourceState @new, bool isRaw)
    {
        var (o, n) = (old.Options, @new.Options);
        return new OptionChange[]
        {
            new("protect", Flag(o.Protect), Flag(n.Protect)),
            new("retainOnDelete", Flag(o.RetainOnDelete), Flag(n.RetainOnDelete)),
            // A state file doesn't remember it.
            new("deleteBeforeReplace", isRaw ? Flag(o.DeleteBeforeReplace) : "", isRaw ? Flag(n.DeleteBeforeReplace) : ""),
            new("ignoreChanges", List(o.IgnoreChanges), List(n.IgnoreChanges)),
            new("replaceOnChanges", List(o.ReplaceOnChanges), List(n.ReplaceOnChanges)),
            new("hideDiffs", List(o.HideDiffs), List(n.HideDiffs)),
            new("additionalSecretOutputs", isRaw ? List(o.AdditionalSecretOutputs) : "", isRaw ? List(n.AdditionalSecretOutputs) : ""),
            new("createTimeout", Time(o.CreateTimeout), Time(n.CreateTimeout)),
            new("updateTimeout", Time(o.UpdateTimeout), Time(n.UpdateTimeout)),
            new("deleteTimeout", Time(o.DeleteTimeout), Time(n.DeleteTimeout)),
            new("deletedWith", o.DeletedWith?.Value ?? "", n.DeletedWith?.Value ?? ""),
            new("replaceWith", List(o.ReplaceWith), List(n.ReplaceWith)),
            new("parent", old.Parent?.Value ?? "", @new.Parent?.Value ?? ""),
            new("provider", old.Provider?.Value ?? "", @new.Provider?.Value ?? ""),
        }.Where(static c => c.Old != c.New);
    }

    static string Flag(bool? value) => value switch { true => "true", false => "false", null => "" };

    static string Flag(bool value) => value ? "true" : "";

    static string List<T>(Sequence<T> items) => string.Join(", ", items);

    static string Time(TimeSpan? time) => time?.ToString("c", CultureInfo.InvariantCulture) ?? "";
}
