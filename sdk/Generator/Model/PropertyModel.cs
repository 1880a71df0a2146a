namespace Groundwork.Sdk.Generator.Model;

/// <summary>A property of a class to be written, its C# types already worked out.</summary>
/// <param name="Wire">The name on the wire.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The C# type, without <c>?</c>.</param>
sealed record PropertyModel(string Wire, string Name, string Type)
{
    /// <summary>A collection's property is never null: it is made when first read.</summary>
    public bool IsCollection { get; init; }

    /// <summary>It takes a value, never an output.</summary>
    public bool IsPlain { get; init; }

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsSecret { get; init; }

    public bool IsJson { get; init; }

    public string ShownType => IsNullable ? Type + "?" : Type;

    /// <summary>The only value it ever has, as C#; null where it is free.</summary>
    public string? Constant { get; init; }

    /// <summary>What the constructor sets it to, as C#; null where it starts empty.</summary>
    public string? Default { get; init; }

    public string Summary { get; init; } = "";
}
