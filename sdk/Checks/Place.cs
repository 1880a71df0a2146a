using Groundwork.Plan;

namespace Groundwork.Sdk.Checks;

/// <summary>Where a check is in the tree of inputs. Turned into a path only when there is a fault to report.</summary>
readonly struct Place
{
    readonly Inside? _above;
    readonly string? _key;
    readonly int _index;

    Place(Inside? above, string? key, int index) => (_above, _key, _index) = (above, key, index);

    /// <summary>The resource itself.</summary>
    public static Place Root => default;

    public bool IsRoot => _above is null;

    /// <summary>Goes into the object, list or map at this place.</summary>
    public Inside Enter() => new(this);

    public PropertyPath ToPath() => (_above, _key) switch
    {
        (null, _) => PropertyPath.Root,
        (_, null) => _above.Place.ToPath().Index(_index),
        _ => _above.Place.ToPath().Key(_key),
    };

    public override string ToString() => ToPath().ToString();

    /// <summary>The inside of the object, list or map at a place.</summary>
    public sealed class Inside(Place place)
    {
        public Place Place { get; } = place;

        public Place this[string key] => new(this, key, 0);

        public Place this[int index] => new(this, null, index);
    }
}
