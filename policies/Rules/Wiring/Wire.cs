namespace Groundwork.Policies.Rules.Wiring;

/// <summary>An input by which one part of a stack names another.</summary>
/// <param name="From">The type that has the input.</param>
/// <param name="Path">The input; <c>[]</c> stands for every element.</param>
/// <param name="To">What it names.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Region">
/// The input of <paramref name="From"/> that says where it is, if both must be in one region; <c>[]</c> is the same element as in the path.
/// </param>
sealed record Wire(string From, string Path, ResourceTypes To, bool IsRequired = true, string? Region = null)
{
    /// <summary>How messages call what it names, e.g. <c>CryptoKey</c>.</summary>
    public string Named => string.Join(" or ", To.Select(static t => t[(t.LastIndexOf(':') + 1)..]));

    /// <summary>The inputs as they are given: one a list element.</summary>
    public IEnumerable<Property> In(ResourceInputs resource) => Places(resource, Path);

    /// <summary>Where the part is that names another at <paramref name="place"/>.</summary>
    public Property RegionOf(ResourceInputs resource, Property place)
    {
        var indices = place.Path.Segments.OfType<int>().ToArray();
        var parts = Region!.Split("[]");
        if (indices.Length < parts.Length - 1)
        {
            return resource.At(parts[0]);
        }

        var path = string.Concat(parts.Select((part, i) => i < parts.Length - 1 ? $"{part}[{indices[i]}]" : part));
        return resource.At(path);
    }

    static IEnumerable<Property> Places(ResourceInputs resource, string path)
    {
        var parts = path.Split("[]");
        IEnumerable<Property> places = [resource.At(parts[0])];
        foreach (var part in parts[1..])
        {
            places = places.SelectMany(list => list.IsUnknown
                ? [list]
                : list.Each().Select(item => part.Length == 0 || item.IsUnknown ? item : item.At(part.TrimStart('.'))));
        }

        return places;
    }
}
