using Groundwork.Functions.Databases;
using Groundwork.Functions.Drills;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Probing;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>One run by one seed: the real controllers in a simulated world, from health through disaster to its end.</summary>
sealed class Simulation
{
    static readonly Uri FailoverUrl = new("https://failover.example/");
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(5400);

    /// <summary>Second at which a person accepts a loss, in the schedules that need one.</summary>
    public const int PersonComesAt = 2400;

    readonly Topology _topology = new(["us-central1", "us-east1"], ["trading-db-us-central1", "trading-db-us-east1"]);
    readonly FaultPlan _faults;
    readonly SwitchController _controller;
    readonly ProbeController _probe;
    readonly StepRunner<DrillState> _drills;
    readonly DrillMachine _drill;
    readonly SimulatedQueue _queue;
    TimeSpan? _restoredAt;
    TimeSpan? _quietSince;

    public Simulation(int seed)
    {
        var random = new Random(seed * 7919);
        Seed = seed;
        Kind = (Disaster)(seed % Enum.GetValues<Disaster>().Length);
        StrikesAt = TimeSpan.FromSeconds(Kind switch
        {
            Disaster.LostInDrill => random.Next(150, 900),
            Disaster.LostWithLag => random.Next(700, 760),
            _ => random.Next(150, 210),
        });
        Time = new VirtualTime();
        _faults = new FaultPlan(Time, seed, StrikesAt);
        World = new SimulatedWorld(
            Time,
            random,
            TimeSpan.FromSeconds(Kind == Disaster.LostWithLag ? random.Next(301, 600) : random.Next(1, 60)));
        Control = new SimulatedControl(World, _faults);
        Store = new SimulatedStore(_faults);
        _queue = new SimulatedQueue(Time, _faults) { Deliver = DeliverAsync };
        _controller = new SwitchController(Store, _queue, Control, Control, _topology, new SwitchLimits(), Time);
        _probe = new ProbeController(Store, _queue, _topology, CheckAsync, FailoverUrl, Time);
        _drill = new DrillMachine(Store, _queue, Control, Control, _topology, new DrillLimits(), FailoverUrl, Time);
        _drills = new StepRunner<DrillState>(Store, _queue, Time, "drill", DrillState.ObjectName);
    }

    public int Seed { get; }

    public Disaster Kind { get; }

    public TimeSpan StrikesAt { get; }

    public VirtualTime Time { get; }

    public SimulatedWorld World { get; }

    public SimulatedControl Control { get; }

    public SimulatedStore Store { get; }

    /// <summary>How long nobody served after the disaster; null: nobody does yet, or service never stopped.</summary>
    public TimeSpan? Outage => _restoredAt - StrikesAt;

    public bool HasFailed { get; private set; }

    public int Calls => _faults.Calls;

    public ActiveRegion Active => Store.Peek<ActiveRegion>(Topology.ActiveObject)?.Value ?? new ActiveRegion("us-central1", 0, null, true);

    public void Run()
    {
        World.Start();
        Time.Spawn(ScheduleAsync);
        Time.Spawn(StrikeAsync);
        Time.Spawn(WatchAsync);
        if (Kind is Disaster.Drill or Disaster.LostInDrill)
            Time.Spawn(() => UntilDoneAsync(
                () => _drills.StartAsync(
                    new DrillState { Id = "drill-20261121", StartedAt = Time.GetUtcNow(), StepSince = Time.GetUtcNow() }),
                TimeSpan.FromSeconds(120)));

        if (Kind is Disaster.LostWithLag or Disaster.LostInDrill)
            Time.Spawn(() => UntilDoneAsync(AcceptLossAsync, TimeSpan.FromSeconds(PersonComesAt)));

        Time.Run(Limit, () => _quietSince is { } since && Time.Elapsed - since > TimeSpan.FromSeconds(120));
    }

    // Called once a minute; a call that fails is repeated by the scheduler, and now and then it fires twice.
    async Task ScheduleAsync()
    {
        while (true)
        {
            await Time.Delay(TimeSpan.FromSeconds(60));
            var minute = Time.GetUtcNow();
            for (var i = 0; i <= (_faults.Random.Next(8) == 0 ? 1 : 0); i++)
                Time.Spawn(() => UntilDoneAsync(() => _probe.MinuteAsync(minute), TimeSpan.FromMilliseconds(_faults.Random.Next(10, 900))));
        }
    }

    async Task StrikeAsync()
    {
        await Time.Delay(TimeSpan.FromSeconds(118));
        _faults.IsArmed = true;
        await Time.Delay(StrikesAt - Time.Elapsed);
        if (Kind == Disaster.Drill)
            return;

        HasFailed = true;
        var region = World.Region(Active.Region);
        var heals = TimeSpan.FromSeconds(World.Random.Next(45, 700));
        switch (Kind)
        {
            case Disaster.RegionBack:
                region.IsDead = true;
                await Time.Delay(heals);
                region.IsDead = false;
                break;
            case Disaster.CutOffAlive:
                region.IsCut = true;
                await Time.Delay(heals);
                region.IsCut = false;
                break;
            case Disaster.ControllerPartition:
                World.IsControllerApart = true;
                await Time.Delay(heals);
                World.IsControllerApart = false;
                break;
            case Disaster.DatabaseDown:
                region.IsDatabaseUp = false;
                break;
            default:
                region.IsDead = true;
                break;
        }
    }

    async Task WatchAsync()
    {
        while (true)
        {
            await Time.Delay(TimeSpan.FromSeconds(1));
            var serves = World.Regions.Any(World.Serves);
            if (HasFailed && serves && _restoredAt is null && Time.Elapsed > StrikesAt + TimeSpan.FromSeconds(26))
                _restoredAt = Time.Elapsed;

            var drillRuns = Kind is Disaster.Drill or Disaster.LostInDrill && Control.Evidence.Count == 0;
            var isQuiet = serves
                && Active.Operation is null
                && !drillRuns
                && Time.Elapsed > StrikesAt + TimeSpan.FromSeconds(200)
                && !World.IsControllerApart
                && World.Regions.All(region => !region.IsCut);
            _quietSince = isQuiet ? _quietSince ?? Time.Elapsed : null;
        }
    }

    async Task AcceptLossAsync()
    {
        if (Active.Operation is { } waiting)
            _ = await _controller.ConfirmAsync(waiting, state => state with { LossAcceptedBy = "person" });
    }

    Task<bool> CheckAsync(string name)
    {
        var region = World.Region(name);
        return _faults.CallAsync(() => World.Serves(region), region.IsReachable && !(World.IsControllerApart && region == World.A));
    }

    async Task DeliverAsync(StepTask task)
    {
        switch (task.Body, task.Path)
        {
            case (SwitchRequest request, "/"):
                _ = await _controller.FailOverAsync(request);
                break;
            case (SwitchRequest request, _):
                _ = await _controller.SwitchOverAsync(request);
                break;
            case (ProbeRequest request, _):
                _ = await _probe.ProbeAsync(request.Slot!.Value);
                break;
            case (StepRequest request, _) when task.Name.StartsWith("failover-", StringComparison.Ordinal):
                _ = await _controller.StepAsync(request);
                break;
            case (StepRequest request, _):
                _ = await _drills.StepAsync(request, _drill.AdvanceAsync);
                break;
            default:
                throw new InvalidOperationException(task.Path);
        }
    }

    async Task UntilDoneAsync(Func<Task> work, TimeSpan after)
    {
        await Time.Delay(after);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception error) when (error is CrashException or GoogleException or RetryLaterException)
            {
                await Time.Delay(TimeSpan.FromSeconds(3));
            }
        }
    }
}
