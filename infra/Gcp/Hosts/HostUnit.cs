using System.Globalization;

namespace Groundwork.Infra.Gcp.Hosts;

/// <summary>One container of a fleet's hosts, with the names that follow from its key.</summary>
sealed record HostUnit(string System, string Container, string ImageRepository, HostUnitArgs Args)
{
    /// <summary>Service it belongs to, which is what is deployed.</summary>
    public string Service => Args.Service ?? Container;

    /// <summary>Unit that runs it, e.g. <c>trading-bot-core.service</c>.</summary>
    public string Unit => $"{System}-{Args.Unit ?? Container}.service";

    /// <summary>Image without tag.</summary>
    public string Image => $"{ImageRepository}/{Service}";

    /// <summary>Its line in <c>/etc/groundwork/services</c>, which is all that the deploy script deploys.</summary>
    public string TableLine => string.Create(
        CultureInfo.InvariantCulture,
        $"{Service} {Unit} {Container} {Image} http://127.0.0.1:{Args.Port}{Args.HealthPath} {Args.HealthSeconds} "
            + $"{(Args.RunsOnce ? "single" : "shared")}\n");

    /// <summary>Its unit file; the state bucket's place is left.</summary>
    public HostFile ToUnitFile(int holdBackSeconds) => new($"/etc/systemd/system/{Unit}", "0644", HostTemplate.Fill(
        HostFile.Read(Args.RunsOnce ? "single-service.service" : "service.service"),
        new Dictionary<string, string>
        {
            ["container"] = Container,
            ["hold-back-seconds"] = holdBackSeconds.ToString(CultureInfo.InvariantCulture),
            ["image"] = Image,
            ["service"] = Service,
            ["system"] = System,
        }));
}
