namespace Pulumi;

/// <summary>A function that the engine runs around operations on a resource. Not run offline.</summary>
public class ResourceHook
{
    /// <summary>Registers a hook.</summary>
    /// <param name="name">Its unique name.</param>
    /// <param name="callback">The function.</param>
    /// <param name="options">When it runs.</param>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
        : this(name, callback, options ?? new(), Deployment.Required.Backend.RegisterHook(name))
    {
    }

    /// <summary>A hook registered elsewhere.</summary>
    /// <param name="name">Its unique name.</param>
    /// <param name="callback">The function.</param>
    /// <param name="options">When it runs.</param>
    /// <param name="registered">Its registration.</param>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        (Name, Callback, Options) = (name, callback, options);
    }

    /// <summary>Its unique name.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When it runs.</summary>
    public ResourceHookOptions Options { get; }
}
