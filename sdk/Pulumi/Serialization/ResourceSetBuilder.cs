namespace Pulumi.Serialization;

/// <summary>Collects resources; a set that is the only one given is handed on as it is.</summary>
struct ResourceSetBuilder
{
    ResourceSet? _only;
    HashSet<Resource>? _many;

    public void Add(ResourceSet set)
    {
        if (set.Items.Length == 0 || ReferenceEquals(set, _only))
        {
            return;
        }

        if (_only is null)
        {
            _only = set;
            return;
        }

        (_many ??= new(_only.Items, ReferenceEqualityComparer.Instance)).UnionWith(set.Items);
    }

    public readonly ResourceSet ToSet() =>
        _many is null ? _only ?? ResourceSet.Empty
        : _many.Count == _only!.Items.Length ? _only
        : ResourceSet.Of(_many);
}
