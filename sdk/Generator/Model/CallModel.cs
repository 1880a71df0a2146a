namespace Groundwork.Sdk.Generator.Model;

/// <summary>What a program asks a provider for: a function's or a method's arguments and result.</summary>
/// <param name="Token">Its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
sealed record CallModel(string Token, string Name)
{
    /// <summary>The class of its arguments; null where it takes none.</summary>
    public ClassName? Args { get; init; }

    public bool AreArgsOptional { get; init; }

    /// <summary>The C# type of the result; null where there is none.</summary>
    public string? Returns { get; init; }

    /// <summary>The one field of the result that is shown; null where all of it is.</summary>
    public PropertyModel? Shown { get; init; }

    /// <summary>The result is the one value in the provider's answer.</summary>
    public bool IsSingle { get; init; }
}
