namespace Pulumi;

/// <summary>Marks a class that outputs are read back into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
