using System.Globalization;
using System.Runtime.CompilerServices;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>
/// The cloud-init document of a fleet's hosts: units, scripts and settings. It holds no secret;
/// values that are not known yet leave the rest of it known.
/// </summary>
sealed class HostConfiguration
{
    readonly string _system;
    readonly IReadOnlyList<HostUnit> _units;
    readonly int _holdBackSeconds;
    readonly Dictionary<string, Output<string>> _values = new(StringComparer.Ordinal);

    internal HostConfiguration(string system, IReadOnlyList<HostUnit> units, Input<string> stateBucket, int holdBackSeconds)
    {
        (_system, _units, _holdBackSeconds) = (system, units, holdBackSeconds);
        _values["state-bucket"] = stateBucket.ToOutput();
    }

    /// <summary>The document, for the metadata key <c>user-data</c>.</summary>
    internal Output<string> ToUserData()
    {
        var template = HostTemplate.Parse(Document());

        return Output.Format(FormattableStringFactory.Create(template.Format, [.. template.Places.Select(place => _values[place])]));
    }

    /// <summary>The document with its places.</summary>
    internal string Document() => $"""
        #cloud-config
        preserve_hostname: false
        ssh_pwauth: false
        write_files:
        {string.Concat(Files().OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.ToYaml()))}runcmd:
          - [systemctl, daemon-reload]
          - [systemctl, restart, docker.service, google-cloud-ops-agent.service]
          - [systemctl, enable, {string.Join(", ", UnitNames)}]
          - [systemctl, start, --no-block, {string.Join(", ", UnitNames)}]

        """;

    IEnumerable<string> UnitNames => [$"{_system}-releases.service", .. _units.Select(unit => unit.Unit)];

    internal IEnumerable<HostFile> Files() =>
    [
        HostFile.Of("/opt/scripts/deploy.sh", "0755", "deploy.sh"),
        HostFile.Of("/opt/scripts/fetch-releases.sh", "0755", "fetch-releases.sh"),
        HostFile.Of("/usr/local/bin/docker-credential-gce", "0755", "docker-credential-gce"),
        HostFile.Of("/etc/docker/daemon.json", "0644", "docker-daemon.json"),
        HostFile.Of("/etc/google-cloud-ops-agent/config.yaml", "0644", "ops-agent.yaml"),
        HostFile.Of("/etc/sudoers.d/50-deploy", "0440", "deploy.sudoers"),
        new(
            "/etc/groundwork/docker/config.json",
            "0644",
            HostTemplate.Fill(HostFile.Read("docker-client.json"), new Dictionary<string, string> { ["registry"] = Registry })),
        new("/etc/groundwork/services", "0644", string.Concat(_units.Select(unit => unit.TableLine))),
        new(
            $"/etc/systemd/system/{_system}-releases.service",
            "0644",
            HostTemplate.Fill(HostFile.Read("releases.service"), new Dictionary<string, string> { ["system"] = _system })),
        .. _units.Select(unit => unit.ToUnitFile(_holdBackSeconds)),
        .. _units.Select(ToEnvironmentFile),
    ];

    // All images of a fleet are in one repository; its host is the first part of the path.
    string Registry => _units[0].ImageRepository.Split('/')[0];

    HostFile ToEnvironmentFile(HostUnit unit)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"PORT={unit.Args.Port}\n"), "PYTHONUNBUFFERED=1\n" };

        foreach (var (variable, value) in unit.Args.Environment.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"value-{_values.Count}");
            _values[place] = value.ToOutput();
            lines.Add($"{variable}=@{place}@\n");
        }

        return new HostFile($"/etc/groundwork/{unit.Container}.env", "0644", string.Concat(lines));
    }
}
