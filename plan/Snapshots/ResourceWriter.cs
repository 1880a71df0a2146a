using System.Collections.Immutable;
using System.Globalization;

namespace Groundwork.Plan.Snapshots;

/// <summary>Writes one resource as one document.</summary>
sealed class ResourceWriter(YamlWriter yaml, ResourceNames names, ValueWriter values, Urn? root)
{
    public void Write(ResourceState resource)
    {
        Scalar("resource", resource.Urn.Value);
        if (resource.Custom != (resource.Type != Urn.StackType))
        {
            Raw("component", resource.Custom ? "false" : "true");
        }

        if (resource.External)
        {
            Raw("external", "true");
        }

        if (resource.Id is not null)
        {
            Scalar("id", resource.Id);
        }

        if (resource.Parent != (resource.Urn == root ? null : root))
        {
            Raw("parent", resource.Parent is { } parent ? YamlText.OneLine(names.Shortest(parent)) : "null");
        }

        if (resource.Provider is { } provider)
        {
            Scalar("provider", names.Shortest(provider));
        }

        WriteOptions(resource.Options);
        WriteDependencies(resource);
        WriteMap("inputs", resource.Inputs);
        WriteMap("outputs", resource.Outputs);
    }

    void WriteOptions(ResourceOptions options)
    {
        if (options == ResourceOptions.None)
        {
            return;
        }

        yaml.Key("options");
        yaml.Open(inline: false);
        Flag("protect", options.Protect ? true : null);
        Flag("retainOnDelete", options.RetainOnDelete ? true : null);
        Flag("deleteBeforeReplace", options.DeleteBeforeReplace);
        List("ignoreChanges", options.IgnoreChanges.Items);
        List("replaceOnChanges", options.ReplaceOnChanges.Items);
        List("hideDiffs", options.HideDiffs.Items);
        List("additionalSecretOutputs", options.AdditionalSecretOutputs.Items);
        List("aliases", [.. options.Aliases.Select(static u => u.Value)]);
        Time("createTimeout", options.CreateTimeout);
        Time("updateTimeout", options.UpdateTimeout);
        Time("deleteTimeout", options.DeleteTimeout);
        Text("deletedWith", options.DeletedWith is { } with ? names.Shortest(with) : null);
        List("replaceWith", [.. options.ReplaceWith.Select(names.Shortest)]);
        if (options.ReplacementTrigger is { } trigger)
        {
            yaml.Key("replacementTrigger");
            values.Write(trigger);
        }

        Text("importId", options.ImportId);
        Text("pluginDownloadUrl", options.PluginDownloadUrl);
        yaml.Close();
    }

    void WriteDependencies(ResourceState resource)
    {
        if (resource.PropertyDependencies.IsEmpty && resource.Inputs.Count > 0)
        {
            Raw("propertyDependencies", "null");
        }
        else if (!ResourceDependencies.Follow(resource.Inputs, resource.PropertyDependencies))
        {
            WritePropertyDependencies(resource.PropertyDependencies, ResourceDependencies.OfInputs(resource.Inputs));
        }

        var ofProperties = ResourceDependencies.Union(resource.PropertyDependencies, []);
        if (ofProperties == resource.Dependencies)
        {
            return;
        }

        var others = new Sequence<Urn>([.. resource.Dependencies.Except(ofProperties)]);
        if (ResourceDependencies.Union(resource.PropertyDependencies, others) == resource.Dependencies)
        {
            List("dependsOn", [.. others.Select(names.Shortest)]);
        }
        else if (resource.Dependencies.Count == 0)
        {
            Raw("dependencies", "[]");
        }
        else
        {
            List("dependencies", [.. resource.Dependencies.Select(names.Shortest)]);
        }
    }

    void WritePropertyDependencies(
        ImmutableSortedDictionary<string, Sequence<Urn>> given, ImmutableSortedDictionary<string, Sequence<Urn>> derived)
    {
        var keys = new SortedSet<string>(given.Keys.Concat(derived.Keys), StringComparer.Ordinal);
        _ = keys.RemoveWhere(k => given.TryGetValue(k, out var g) && derived.TryGetValue(k, out var d) && g == d);
        if (keys.Count == 0)
        {
            return;
        }

        yaml.Key("propertyDependencies");
        yaml.Open(inline: false);
        foreach (var key in keys)
        {
            yaml.Key(key);
            if (!given.TryGetValue(key, out var urns))
            {
                yaml.Raw("null");
            }
            else
            {
                Elements([.. urns.Select(names.Shortest)]);
            }
        }

        yaml.Close();
    }

    void WriteMap(string key, Values.MapValue map)
    {
        if (map.Count > 0)
        {
            yaml.Key(key);
            values.Write(map);
        }
    }

    void List(string key, ImmutableArray<string> items)
    {
        if (!items.IsEmpty)
        {
            yaml.Key(key);
            Elements(items);
        }
    }

    void Elements(ImmutableArray<string> items)
    {
        if (items.IsEmpty)
        {
            yaml.Raw("[]");
            return;
        }

        yaml.Open(inline: false);
        foreach (var item in items)
        {
            yaml.Dash();
            yaml.Raw(YamlText.OneLine(item));
        }

        yaml.Close();
    }

    void Flag(string key, bool? value)
    {
        if (value is { } flag)
        {
            Raw(key, flag ? "true" : "false");
        }
    }

    void Time(string key, TimeSpan? value) => Text(key, value?.ToString("c", CultureInfo.InvariantCulture));

    void Text(string key, string? value)
    {
        if (value is not null)
        {
            Scalar(key, value);
        }
    }

    void Scalar(string key, string value) => Raw(key, YamlText.OneLine(value));

    void Raw(string key, string value)
    {
        yaml.Key(key);
        yaml.Raw(value);
    }
}
