using Projects = Pulumi.Gcp.Projects;

namespace Groundwork.Infra.Gcp.Platform;

/// <summary>
/// The APIs of a project, and the service agents that need grants before first use. Everything else depends on its own
/// API through <see cref="Api"/>, so that nothing is made before the API that makes it answers.
/// Defines one <c>projects.Service</c> per API and one <c>projects.ServiceIdentity</c> per agent.
/// </summary>
public sealed class ProjectServices : ComponentResource
{
    // Not made through serviceusage: these agents exist as soon as their API is enabled, under a fixed address.
    static readonly ImmutableSortedDictionary<string, string> FixedAgents = new Dictionary<string, string>
    {
        [GoogleApi.Compute] = "compute-system.iam.gserviceaccount.com",
        [GoogleApi.Logging] = "gcp-sa-logging.iam.gserviceaccount.com",
        [GoogleApi.Storage] = "gs-project-accounts.iam.gserviceaccount.com",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    readonly string _name;
    readonly SortedDictionary<string, Resource> _services = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, ServiceAgent> _agents = new(StringComparer.Ordinal);

    /// <summary>Enables the APIs of <paramref name="args"/> and makes the agents it names.</summary>
    public ProjectServices(string name, ProjectServicesArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/platform:ProjectServices", name, args, options)
    {
        _name = name;
        Project = args.Project;

        foreach (var api in args.Apis)
        {
            _services[api] = new Projects.Service($"{name}-{ShortName(api)}", new()
            {
                Project = args.Project.Id,
                ServiceName = api,
                // Switching an API off takes down everything behind it, other stacks' resources included.
                DisableOnDestroy = false,
                DisableDependentServices = false,
            }, Child.Of(this));
        }

        foreach (var api in args.Agents)
            _agents[api] = NewAgent(name, args.Project, api);

        RegisterOutputs();
    }

    /// <summary>Project whose APIs these are.</summary>
    public CloudProject Project { get; }

    /// <summary>What a resource of the APIs named has to depend on; an error if one of them is not enabled here.</summary>
    public IEnumerable<Resource> Api(params IEnumerable<string> apis) => [.. apis.Select(Enabled)];

    /// <summary>Service agent of an API: Google's own account, which acts for the project; an error if it is not made here.</summary>
    public ServiceAgent Agent(string api) => _agents.TryGetValue(api, out var agent)
        ? agent
        : throw new ArgumentException(
            $"The service agent of {api} is not made by {_name}; add the API to ProjectServicesArgs.Agents (has: {Listed(_agents.Keys)}).");

    Resource Enabled(string api) => _services.TryGetValue(api, out var service)
        ? service
        : throw new ArgumentException(
            $"{api} is not enabled by {_name}; add it to ProjectServicesArgs.Apis (has: {Listed(_services.Keys)}).");

    ServiceAgent NewAgent(string name, CloudProject project, string api)
    {
        if (FixedAgents.TryGetValue(api, out var domain))
            return new ServiceAgent(api, Output.Create($"serviceAccount:service-{project.Number}@{domain}"), [Enabled(api)]);

        var identity = new Projects.ServiceIdentity($"{name}-agent-{ShortName(api)}", new()
        {
            Project = project.Id,
            Service = api,
        }, Child.Of(this, Api(api)));

        return new ServiceAgent(api, identity.Member, [Enabled(api), identity]);
    }

    static string ShortName(string api) => api[..api.IndexOf('.', StringComparison.Ordinal)];

    static string Listed(IReadOnlyCollection<string> apis) => apis.Count == 0 ? "none" : string.Join(", ", apis);
}
