namespace Groundwork.Sdk.Tests;

/// <summary>A component whose children the caller defines.</summary>
sealed class Group : ComponentResource
{
    public Group(string name, Action<Group>? define = null, ComponentResourceOptions? options = null, string type = "test:index:Group")
        : base(type, name, options)
    {
        define?.Invoke(this);
        RegisterOutputs();
    }

    public CustomResourceOptions Child => new() { Parent = this };

    [Output("first")]
    public Output<string>? First { get; set; }
}
