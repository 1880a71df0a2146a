using System.Globalization;

namespace Groundwork.Plan.State;

/// <summary>Holds a state file to the engine's own rules while it is read: whatever an entry refers to stands before it.</summary>
sealed class StateIntegrity(JsonCursor json)
{
    readonly HashSet<Urn> _seen = [];
    readonly HashSet<Urn> _live = [];
    readonly HashSet<string> _providers = new(StringComparer.Ordinal);

    /// <summary>Reads the text the cursor stands on as the URN of an earlier entry.</summary>
    public Urn Earlier(string text, string role)
    {
        var urn = Parse(text, role);
        return _seen.Contains(urn) ? urn : throw json.Error($"{role} {Excerpt.Of(text)} is no earlier resource of the file");
    }

    /// <summary>Reads a reference to an earlier provider: <c>urn::id</c>.</summary>
    public Urn EarlierProvider(string text)
    {
        var end = text.LastIndexOf("::", StringComparison.Ordinal);
        return end > 0 && _providers.Contains(text) && Urn.TryParse(text[..end], out var urn)
            ? urn
            : throw json.Error($"the provider {Excerpt.Of(text)} is no earlier provider of the file");
    }

    /// <summary>Reads a URN.</summary>
    public Urn Parse(string text, string role) =>
        Urn.TryParse(text, out var urn) ? urn : throw json.Error($"{role} '{Excerpt.Of(text)}' is not a URN");

    /// <summary>Takes a whole entry in.</summary>
    public void Add(StateEntry entry, string? type)
    {
        var resource = entry.Resource;
        if (string.IsNullOrEmpty(type))
        {
            throw json.Error("the resource has no type");
        }

        if (type != resource.Type)
        {
            throw json.Error($"the type '{Excerpt.Of(type)}' isn't that of the URN");
        }

        if (!resource.Custom && !string.IsNullOrEmpty(resource.Id))
        {
            throw json.Error("the resource is a component but has an id");
        }

        if (!entry.Delete && !_live.Add(resource.Urn))
        {
            throw json.Error("the URN is that of an earlier resource, and neither waits for deletion");
        }

        _ = _seen.Add(resource.Urn);
        if (resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            _ = _providers.Add(string.Create(CultureInfo.InvariantCulture, $"{resource.Urn}::{resource.Id}"));
        }
    }
}
