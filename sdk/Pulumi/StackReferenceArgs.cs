namespace Pulumi;

/// <summary>What a <see cref="StackReference"/> refers to.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack's full name, e.g. <c>organization/project/stack</c>. Default: the resource's name.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
