namespace Groundwork.Plan.Values;

/// <summary>Finds what the unknown parts of a value come from.</summary>
public static class ValueOrigins
{
    /// <summary>
    /// Every resource property that an unknown part of <paramref name="value"/> comes from, each once, in order of appearance.
    /// </summary>
    public static IReadOnlyList<UnknownOrigin> Of(PropertyValue value)
    {
        if (value.IsKnown)
        {
            return [];
        }

        var found = new List<UnknownOrigin>();
        Collect(value, found);
        return [.. found.Distinct()];
    }

    /// <summary>The resources that <paramref name="value"/> visibly comes from or refers to, ordered by URN.</summary>
    public static Sequence<Urn> ResourcesOf(PropertyValue value)
    {
        SortedSet<Urn>? found = null;
        CollectResources(value, ref found);
        return found is null ? [] : new([.. found]);
    }

    static void Collect(PropertyValue value, List<UnknownOrigin> found)
    {
        switch (value)
        {
            case UnknownValue unknown:
                found.AddRange(unknown.Expression.Origins);
                break;
            case SecretValue { Inner: { } inner }:
                Collect(inner, found);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Collect(item, found);
                }

                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    Collect(entry.Value, found);
                }

                break;
            case ArchiveValue archive:
                Collect(archive.Assets, found);
                break;
            case ResourceReferenceValue { Id: { } id }:
                Collect(id, found);
                break;
        }
    }

    static void CollectResources(PropertyValue value, ref SortedSet<Urn>? found)
    {
        switch (value)
        {
            case UnknownValue unknown:
                foreach (var origin in unknown.Expression.Origins)
                {
                    if (!origin.Urn.IsEmpty)
                    {
                        _ = (found ??= []).Add(origin.Urn);
                    }
                }

                break;
            case SecretValue { Inner: { } inner }:
                CollectResources(inner, ref found);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    CollectResources(item, ref found);
                }

                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    CollectResources(entry.Value, ref found);
                }

                break;
            case ArchiveValue archive:
                CollectResources(archive.Assets, ref found);
                break;
            case ResourceReferenceValue reference:
                _ = (found ??= []).Add(reference.Urn);
                break;
        }
    }
}
