using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Turns assets and archives into plan values.</summary>
interface IAssetReader
{
    PropertyValue Read(AssetOrArchive asset);
}
