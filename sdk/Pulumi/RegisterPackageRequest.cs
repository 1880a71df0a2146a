namespace Pulumi;

/// <summary>Names a provider package that is parameterised when it is used.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>A request for a package.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where it is fetched from.</param>
    /// <param name="checksums">Checksums by platform.</param>
    /// <param name="parameterization">What it is parameterised with.</param>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, null)
    {
    }

    /// <summary>A request for a package.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="downloadUrl">Where it is fetched from.</param>
    /// <param name="checksums">Checksums by platform.</param>
    /// <param name="parameterization">What it is parameterised with.</param>
    /// <param name="extension">What it is extended with.</param>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null, PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The package.</summary>
    public string Name { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Where it is fetched from; empty for the usual place.</summary>
    public string DownloadUrl { get; }

    /// <summary>Checksums by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What it is parameterised with.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What it is extended with.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>What a package is parameterised with.</summary>
    /// <param name="name">The resulting package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="value">The parameter, as the provider understands it.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The resulting package.</summary>
        public string Name { get; } = name;

        /// <summary>Its version.</summary>
        public string Version { get; } = version;

        /// <summary>The parameter, as the provider understands it.</summary>
        public byte[] Value { get; } = value;
    }
}
