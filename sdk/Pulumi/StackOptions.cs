namespace Pulumi;

/// <summary>Functions that change every resource of a stack.</summary>
public class StackOptions
{
    /// <summary>Functions that change resources before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>Functions that change resources inside the engine.</summary>
    public List<ResourceTransform> ResourceTransforms { get => field ??= []; set; }
}
