using System.Collections;
using System.Globalization;

namespace Groundwork.TestKit;

/// <summary>A resource that a program registered: what reached the engine, and the options it was made with.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Logical name.</param>
/// <param name="Inputs">Inputs as the engine sees them: unknown ones are absent, secrets are unwrapped.</param>
/// <param name="Options">Options given to its constructor.</param>
/// <param name="DependsOn">Names of the resources it depends on explicitly.</param>
public sealed record RecordedResource(
    string Type,
    string Name,
    ImmutableDictionary<string, object> Inputs,
    ResourceOptions Options,
    ImmutableArray<string> DependsOn)
{
    /// <summary>Name of the parent, or <c>null</c>.</summary>
    public string? Parent => Options.Parent?.GetResourceName();

    /// <summary>Whether Pulumi refuses to delete it.</summary>
    public bool IsProtected => Options.Protect ?? false;

    /// <summary>
    /// Input at a path such as <c>settings.databaseFlags[0].name</c>, or <c>null</c> where nothing is: numbers are doubles,
    /// a path that ends at a list or map gives that.
    /// </summary>
    public object? this[string path] => path
        .Replace("[", ".[", StringComparison.Ordinal)
        .Split('.')
        .Aggregate((object?)Inputs, Step);

    /// <summary>Texts of the list at a path; empty where nothing is.</summary>
    public IReadOnlyList<string> Texts(string path) => this[path] is IEnumerable items and not string ? [.. items.Cast<string>()] : [];

    static object? Step(object? value, string step) => value switch
    {
        IReadOnlyDictionary<string, object> map => map.GetValueOrDefault(step),
        IList list when step.StartsWith('[') => ElementAt(list, int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture)),
        _ => null,
    };

    static object? ElementAt(IList list, int index) => index < list.Count ? list[index] : null;
}
