namespace Pulumi;

/// <summary>Marks the constructor that an <see cref="OutputTypeAttribute">output type</see> is read back through.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
