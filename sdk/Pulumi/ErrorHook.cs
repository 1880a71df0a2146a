namespace Pulumi;

/// <summary>A function that decides whether a failed operation is tried again. Not run offline.</summary>
public class ErrorHook
{
    /// <summary>Registers a hook.</summary>
    /// <param name="name">Its unique name.</param>
    /// <param name="callback">The function.</param>
    public ErrorHook(string name, ErrorHookCallback callback)
        : this(name, callback, Deployment.Required.Backend.RegisterHook(name))
    {
    }

    /// <summary>A hook registered elsewhere.</summary>
    /// <param name="name">Its unique name.</param>
    /// <param name="callback">The function.</param>
    /// <param name="registered">Its registration.</param>
    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        (Name, Callback) = (name, callback);
    }

    /// <summary>Its unique name.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public ErrorHookCallback Callback { get; }
}
