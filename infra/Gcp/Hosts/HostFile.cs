using System.Globalization;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>A file that cloud-init writes on a host at its first start.</summary>
/// <param name="Path">Where, e.g. <c>/opt/scripts/deploy.sh</c>.</param>
/// <param name="Mode">Permissions in octal, e.g. <c>0755</c>.</param>
/// <param name="Text">Content; may have places to fill.</param>
sealed record HostFile(string Path, string Mode, string Text)
{
    /// <summary>A file of <c>Hosts/Files</c>, as it is in the repository.</summary>
    public static HostFile Of(string path, string mode, string name) => new(path, mode, Read(name));

    /// <summary>The content of a file of <c>Hosts/Files</c>.</summary>
    public static string Read(string name) => EmbeddedFile.Read(typeof(GoogleNaming).Assembly, $"Hosts/{name}");

    /// <summary>The entry of <c>write_files</c>: the content as a literal block, which a reader of a snapshot can read.</summary>
    public string ToYaml() => string.Create(
        CultureInfo.InvariantCulture,
        $"  - path: {Path}\n    permissions: '{Mode}'\n    owner: root:root\n    content: |\n{Indented()}");

    string Indented() => string.Concat(Text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"      {line}\n"));
}
