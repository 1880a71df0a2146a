namespace Groundwork.Plan.Schema;

/// <summary>The shape of a property's value.</summary>
public enum PropertyTypeKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>Anything, or a resource.</summary>
    Any,

    /// <summary>A file.</summary>
    Asset,

    /// <summary>A set of files.</summary>
    Archive,

    /// <summary>A file or a set of files.</summary>
    AssetOrArchive,

    /// <summary>A tree of JSON.</summary>
    Json,

    /// <summary>A list; see <see cref="PropertyType.Element"/>.</summary>
    List,

    /// <summary>A map with keys of the program's choice; see <see cref="PropertyType.Element"/>.</summary>
    Map,

    /// <summary>A nested object; see <see cref="PropertyType.Object"/>.</summary>
    Object,

    /// <summary>One of several shapes; see <see cref="PropertyType.Cases"/>.</summary>
    Union,

    /// <summary>One of a named set of values, which the provider may extend.</summary>
    Enumeration,
}
