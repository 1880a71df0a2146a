namespace Pulumi;

/// <summary>How a resource of a provider is managed.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes before it creates. Default: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret beside those the provider says.</summary>
    public List<string> AdditionalSecretOutputs { get => AdditionalSecretOutputsGiven ??= []; set => AdditionalSecretOutputsGiven = value; }

    /// <summary>The id of an existing cloud object to adopt.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables for a provider, by the name the provider reads.</summary>
    public Dictionary<string, string> EnvVarMappings { get => EnvVarMappingsGiven ??= []; set => EnvVarMappingsGiven = value; }

    internal List<string>? AdditionalSecretOutputsGiven { get; private set; }

    internal Dictionary<string, string>? EnvVarMappingsGiven { get; private set; }

    /// <summary>New options of both: what the second sets wins, lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = options1 is null ? new CustomResourceOptions() : (CustomResourceOptions)options1.Clone();
        if (options2 is null)
        {
            return merged;
        }

        merged.MergeFrom(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        merged.AdditionalSecretOutputsGiven = Join(merged.AdditionalSecretOutputsGiven, options2.AdditionalSecretOutputsGiven);
        foreach (var (name, variable) in options2.EnvVarMappingsGiven ?? [])
        {
            merged.EnvVarMappings[name] = variable;
        }

        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = CloneAs<CustomResourceOptions>();
        copy.AdditionalSecretOutputsGiven = Copy(AdditionalSecretOutputsGiven);
        copy.EnvVarMappingsGiven = EnvVarMappingsGiven is null ? null : new(EnvVarMappingsGiven);
        return copy;
    }
}
