namespace Pulumi;

/// <summary>A file's content or a set of files, given to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }
}
