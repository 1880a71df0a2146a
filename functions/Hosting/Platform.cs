using Groundwork.Functions.Google;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Hosting;

/// <summary>What a function is given to work with.</summary>
sealed class Platform
{
    public Platform(CommonSettings settings, Endpoints endpoints, TimeProvider clock, EventLog log, HttpMessageHandler? network = null)
    {
        (Settings, Endpoints, Clock, Log) = (settings, endpoints, clock, log);
        Http = OutgoingHttp.Client(network);
        Tokens = new MetadataTokens(Http, endpoints.Metadata, clock);
        Google = new GoogleClient(Http, Tokens, Retries.For(endpoints, clock));
        Storage = new CloudStorage(Google, endpoints.Storage);
        State = new ObjectStateStore(Storage, settings.StateBucket);
        Queue = new CloudTasks(Google, endpoints.Tasks, settings);
    }

    public CommonSettings Settings { get; }

    public Endpoints Endpoints { get; }

    public TimeProvider Clock { get; }

    public EventLog Log { get; }

    public HttpClient Http { get; }

    public ITokens Tokens { get; }

    public GoogleClient Google { get; }

    public CloudStorage Storage { get; }

    public IStateStore State { get; }

    public IStepQueue Queue { get; }

    public CloudSql Sql => new(Google, Endpoints.Sql, Settings.ProjectId);

    public CloudKms Kms => new(Google, Endpoints.Kms);

    public SecretManager Secrets => new(Google, Endpoints.Secrets, Log);

    public PubSub PubSub => new(Google, Endpoints.PubSub);

    public Compute Compute => new(Google, Endpoints.Compute, Settings.ProjectId);

    public CloudDns Dns => new(Google, Endpoints.Dns, Settings.ProjectId);

    public Metrics Metrics => new(Google, Endpoints.Monitoring, Settings, Clock);
}
