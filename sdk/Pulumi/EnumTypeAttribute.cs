namespace Pulumi;

/// <summary>Marks a struct that stands for an open set of names: it converts explicitly to the text or number that is sent.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
