namespace Groundwork.Sdk.SchemaImport;

/// <summary>The classes made so far, so that no two things of a package become the same.</summary>
sealed class ClassNames
{
    readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Takes a name for what <paramref name="owner"/> says.</summary>
    public string Add(string name, string owner) => _owners.TryAdd(name, owner)
        ? name
        : throw new ImportException(
            $"{owner} and {_owners[name]} are both the class {name} in C#: give one another name, by \"language\": {{\"csharp\": "
                + "{\"name\": \"…\"}} in the package schema.");
}
