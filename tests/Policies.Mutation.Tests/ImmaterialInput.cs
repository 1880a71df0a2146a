using System.Text.RegularExpressions;

namespace Groundwork.Policies.Mutation.Tests;

/// <summary>Inputs that neither security nor recovery hangs on.</summary>
sealed class ImmaterialInput
{
    readonly Regex _type;
    readonly Regex _path;

    /// <summary>One entry of <c>immaterial.yaml</c>.</summary>
    /// <param name="type">Resource types; <c>*</c> stands for anything.</param>
    /// <param name="path">Places in the inputs; <c>*</c> stands for anything, the empty text for the resource as a whole.</param>
    /// <param name="mutation">The one operator that is harmless; null where all are.</param>
    /// <param name="reason">Why.</param>
    public ImmaterialInput(string type, string path, string? mutation, string reason)
    {
        (Type, Path, Mutation, Reason) = (type, path, mutation, reason);
        (_type, _path) = (Glob(type), Glob(path));
    }

    public string Type { get; }

    public string Path { get; }

    public string? Mutation { get; }

    public string Reason { get; }

    /// <summary>Whether it covers a mutant.</summary>
    public bool Covers(Mutant mutant) =>
        (Mutation is null || Mutation == mutant.Operator) && _path.IsMatch(mutant.Place) && _type.IsMatch(mutant.Before.Type);

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Path} {Mutation ?? "any change"}";

    static Regex Glob(string pattern) =>
        new(
            $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
