using System.Collections.Concurrent;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Policies.Exemptions;
using Groundwork.Policies.Rules.General;
using Groundwork.Policies.Server.Protocol;
using PolicyConfig = Groundwork.Policies.Configuration.PolicyConfig;

namespace Groundwork.Policies.Server;

/// <summary>What the engine has told so far, and the policy engine that follows from it.</summary>
sealed class PackSession(RuleCatalog catalog, TimeProvider clock)
{
    static readonly string Carrier = new ExemptionsAreSound().Id;

    readonly Lock _lock = new();
    readonly ConcurrentDictionary<Urn, Urn> _parents = [];

    string _folder = AppContext.BaseDirectory;
    StackEnvironment? _environment;
    PolicyConfig _config = PolicyConfig.Empty;
    PolicyEngine? _engine;

    public RuleCatalog Catalog { get; } = catalog;

    /// <summary>What the stack is for: its own configuration, its tag, the pack's configuration, or the strictest.</summary>
    public StackEnvironment Environment
    {
        get
        {
            var configured = (_config.Values.GetValueOrDefault(Carrier)?.Find(ExemptionsAreSound.StackFor.Name) as TextValue)?.Value;
            return _environment ?? (StackEnvironments.TryParse(configured, out var environment) ? environment : StackEnvironment.Prod);
        }
    }

    public PolicyEngine Engine
    {
        get
        {
            lock (_lock)
            {
                return _engine ??= new(Options(), Catalog);
            }
        }
    }

    public void Handshake(AnalyzerHandshakeRequest request) =>
        Change(() => _folder = request.HasRootDirectory ? request.RootDirectory : _folder);

    public void Configure(AnalyzerStackConfigureRequest request) => Change(() =>
    {
        var named = request.Config.GetValueOrDefault($"{request.Project}:environment") ?? request.Tags.GetValueOrDefault("environment");
        _environment = StackEnvironments.TryParse(named, out var environment) ? environment : null;
    });

    public void Configure(PolicyConfig config) => Change(() => _config = config);

    public void Remember(ResourceInputs resource)
    {
        if (resource.Parent is { } parent)
        {
            _parents[resource.Urn] = parent;
        }
    }

    public Urn? ParentOf(Urn urn) => _parents.TryGetValue(urn, out var parent) ? parent : null;

    PolicyOptions Options() => new()
    {
        Environment = Environment,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Config = _config,
        Exemptions = ExemptionFile.Load(Path.Combine(_folder, "exemptions.yaml"), "policies/exemptions.yaml"),
        EmptyMeansUntargeted = true,
    };

    void Change(Action change)
    {
        lock (_lock)
        {
            change();
            _engine = null;
        }
    }
}
