namespace Groundwork.Sdk.SchemaImport;

/// <summary>What a nested type is used for: which classes are made of it.</summary>
[Flags]
enum Uses
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>In inputs that take outputs too.</summary>
    Given = 1,

    /// <summary>In inputs that take plain values only.</summary>
    Plain = 2,

    /// <summary>In outputs.</summary>
    Shown = 4,

    /// <summary>In the inputs of a function.</summary>
    Asked = 8,

    /// <summary>In the result of a function.</summary>
    Answered = 16,
}
