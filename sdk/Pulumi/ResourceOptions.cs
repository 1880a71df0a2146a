namespace Pulumi;

/// <summary>How a resource is managed, whatever its inputs.</summary>
public abstract class ResourceOptions
{
    /// <summary>Options that say nothing.</summary>
    protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing cloud object to read instead of managing one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource this one belongs to. Default: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one.</summary>
    public InputList<Resource> DependsOn { get => DependsOnGiven ??= []; set => DependsOnGiven = value; }

    /// <summary>Whether deleting the resource is an error. Default: as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get => IgnoreChangesGiven ??= []; set => IgnoreChangesGiven = value; }

    /// <summary>The provider version to use.</summary>
    public string? Version { get; set; }

    /// <summary>The provider to use.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The longest that operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that change this resource and its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => TransformationsGiven ??= []; set => TransformationsGiven = value; }

    /// <summary>Functions that change this resource and its children inside the engine.</summary>
    public List<ResourceTransform> ResourceTransforms { get => TransformsGiven ??= []; set => TransformsGiven = value; }

    /// <summary>Names the resource had before.</summary>
    public List<Input<Alias>> Aliases { get => AliasesGiven ??= []; set => AliasesGiven = value; }

    /// <summary>The URN of a resource of this stack to look up instead of making one.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges { get => ReplaceOnChangesGiven ??= []; set => ReplaceOnChangesGiven = value; }

    /// <summary>Where the provider plugin is fetched from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the cloud's object is kept when the resource is deleted.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>The resource whose deletion deletes this one too.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public InputList<Resource> ReplaceWith { get => ReplaceWithGiven ??= []; set => ReplaceWithGiven = value; }

    /// <summary>Functions to run around operations on the resource.</summary>
    public ResourceHookBinding Hooks { get => HooksGiven ??= new(); set => HooksGiven = value; }

    /// <summary>Property paths whose differences are not shown.</summary>
    public List<string> HideDiffs { get => HideDiffsGiven ??= []; set => HideDiffsGiven = value; }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal InputList<Resource>? DependsOnGiven { get; private set; }

    internal List<string>? IgnoreChangesGiven { get; private set; }

    internal List<ResourceTransformation>? TransformationsGiven { get; private set; }

    internal List<ResourceTransform>? TransformsGiven { get; private set; }

    internal List<Input<Alias>>? AliasesGiven { get; private set; }

    internal List<string>? ReplaceOnChangesGiven { get; private set; }

    internal InputList<Resource>? ReplaceWithGiven { get; private set; }

    internal ResourceHookBinding? HooksGiven { get; private set; }

    internal List<string>? HideDiffsGiven { get; private set; }

    // Official programs can't derive from this class but through its public subclasses; neither can ours.
    internal abstract ResourceOptions Clone();

    private protected T CloneAs<T>()
        where T : ResourceOptions
    {
        var copy = (T)MemberwiseClone();
        copy.DependsOnGiven = DependsOnGiven?.Concat([]);
        copy.IgnoreChangesGiven = Copy(IgnoreChangesGiven);
        copy.TransformationsGiven = Copy(TransformationsGiven);
        copy.TransformsGiven = Copy(TransformsGiven);
        copy.AliasesGiven = Copy(AliasesGiven);
        copy.ReplaceOnChangesGiven = Copy(ReplaceOnChangesGiven);
        copy.ReplaceWithGiven = ReplaceWithGiven?.Concat([]);
        copy.HooksGiven = HooksGiven?.Clone();
        copy.HideDiffsGiven = Copy(HideDiffsGiven);
        return copy;
    }

    private protected static List<T>? Copy<T>(List<T>? list) => list is null ? null : [.. list];

    private protected static List<T>? Join<T>(List<T>? first, List<T>? second) =>
        second is null ? first : first is null ? [.. second] : [.. first, .. second];

    private protected void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        IgnoreChangesGiven = Join(IgnoreChangesGiven, other.IgnoreChangesGiven);
        TransformationsGiven = Join(TransformationsGiven, other.TransformationsGiven);
        TransformsGiven = Join(TransformsGiven, other.TransformsGiven);
        AliasesGiven = Join(AliasesGiven, other.AliasesGiven);
        ReplaceOnChangesGiven = Join(ReplaceOnChangesGiven, other.ReplaceOnChangesGiven);
        HideDiffsGiven = Join(HideDiffsGiven, other.HideDiffsGiven);
        DependsOnGiven = other.DependsOnGiven is { } dependsOn ? DependsOn.Concat(dependsOn) : DependsOnGiven;
        ReplaceWithGiven = other.ReplaceWithGiven is { } replaceWith ? ReplaceWith.Concat(replaceWith) : ReplaceWithGiven;
        HooksGiven = other.HooksGiven is { } hooks ? Hooks.Concat(hooks) : HooksGiven;
    }
}
