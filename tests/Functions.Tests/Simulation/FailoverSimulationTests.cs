using System.Collections.Concurrent;
using Groundwork.Functions.Failover;

namespace Groundwork.Functions.Tests.Simulation;

public sealed class FailoverSimulationTests(ITestOutputHelper output)
{
    const int Seeds = 1040;

    // GROUNDWORK_SEEDS=20000 for a longer search.
    static readonly int SeedCount = int.Parse(
        Environment.GetEnvironmentVariable("GROUNDWORK_SEEDS") ?? Seeds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        System.Globalization.CultureInfo.InvariantCulture);

    // One seed, to be replayed: GROUNDWORK_SEED=17 dotnet test …
    static readonly string? OneSeed = Environment.GetEnvironmentVariable("GROUNDWORK_SEED");

    [Fact]
    public void Keeps_its_promises_through_every_fault_schedule()
    {
        var seeds = OneSeed is null
            ? Enumerable.Range(0, SeedCount)
            : [int.Parse(OneSeed, System.Globalization.CultureInfo.InvariantCulture)];
        var failures = new ConcurrentBag<(int Seed, string What)>();
        var outages = new ConcurrentBag<double>();
        var losses = new ConcurrentBag<double>();
        var failovers = 0;

        // Half of the cores: the other tests need some too.
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) }, seed =>
        {
            var simulation = new Simulation(seed);
            try
            {
                simulation.Run();
                foreach (var broken in Broken(simulation))
                    failures.Add((seed, $"{simulation.Kind}: {broken}"));
            }
            catch (InvalidOperationException error)
            {
                failures.Add((seed, $"{simulation.Kind}: {error.Message}"));
            }

            if (IsAutomatic(simulation) && simulation.World.Promotions > 0 && simulation.Outage is { } outage)
            {
                outages.Add(outage.TotalSeconds);
                losses.Add(simulation.World.Lost.TotalSeconds);
                _ = Interlocked.Increment(ref failovers);
            }
        });

        output.WriteLine(
            $"{failovers} failovers; outage at most {outages.DefaultIfEmpty().Max():0} s, loss "
                + $"at most {losses.DefaultIfEmpty().Max():0} s.");
        Assert.True(failures.IsEmpty, $"{failures.Count} promises were broken. Replay one with GROUNDWORK_SEED=n:\n"
            + string.Join(
                '\n',
                failures.OrderBy(failure => failure.Seed).Take(20).Select(failure => $"seed {failure.Seed}: {failure.What}")));
        Assert.True(OneSeed is not null || failovers >= 550, $"Only {failovers} schedules led to a failover.");
    }

    [Fact]
    public void Replays_a_seed_to_the_same_end()
    {
        var first = new Simulation(42);
        var second = new Simulation(42);

        first.Run();
        second.Run();

        Assert.Equal((first.Time.Elapsed, first.Calls, first.Outage), (second.Time.Elapsed, second.Calls, second.Outage));
        Assert.True(first.Calls > 100);
    }

    [Fact]
    public void Sees_two_writable_databases_where_the_fence_is_left_out()
    {
        var simulation = new Simulation((int)Disaster.CutOffAlive);
        simulation.World.Start();
        simulation.Time.Run(TimeSpan.FromSeconds(60), () => false);

        simulation.World.A.IsCut = true;
        simulation.World.Promote(simulation.World.B);
        simulation.World.B.Hosts = 2;
        simulation.World.Lease = simulation.World.Lease! with { IsReleased = true };
        simulation.World.NameAt = simulation.World.B;
        simulation.Time.Run(TimeSpan.FromSeconds(80), () => false);

        Assert.NotEmpty(simulation.World.Violations);
    }

    // A person has to consent to a great loss, and nobody can promise a time for two disasters in one.
    static bool IsAutomatic(Simulation simulation) =>
        simulation.Kind is not (Disaster.LostWithLag or Disaster.Drill or Disaster.LostInDrill);

    static string Tell(SwitchState? state) =>
        state is null ? "it never began" : $"{state.Mode} from {state.From} at {state.Step} since {state.StepSince:T}, {state.Waiting}";

    static IEnumerable<string> Broken(Simulation simulation)
    {
        foreach (var violation in simulation.World.Violations.Take(1))
            yield return violation;

        // Two disasters in one may need a person; then one was called.
        var hasPerson = simulation.Kind == Disaster.LostInDrill && simulation.Control.Pages.Count > 0;
        if (simulation.Active.Operation is { } stuck && !hasPerson)
            yield return "the switch "
                + $"{stuck} did not end: {Tell(simulation.Store.Peek<SwitchState>(SwitchState.ObjectName(stuck))?.Value)}";

        if (!simulation.World.Regions.Any(simulation.World.Serves) && simulation.Control.Pages.Count == 0)
            yield return "nobody serves, and nobody was called";

        if (IsAutomatic(simulation))
        {
            if (simulation.World.Lost > TimeSpan.FromSeconds(300))
                yield return $"{simulation.World.Lost.TotalSeconds:0} s of data were lost";

            if (simulation.Outage is not { } outage || outage > TimeSpan.FromSeconds(900))
                yield return $"service was back after {simulation.Outage?.TotalSeconds:0} s";

            if (simulation.World.Promotions > 1)
                yield return $"{simulation.World.Promotions} promotions, where one was due";
        }

        if (simulation.Kind == Disaster.LostWithLag
            && simulation.World.Lost > TimeSpan.FromSeconds(300)
            && simulation.Time.Elapsed < TimeSpan.FromSeconds(Simulation.PersonComesAt))
            yield return "a great loss was accepted without a person";

        if (simulation.Kind == Disaster.Drill)
        {
            if (simulation.Control.Evidence is not [.., { Faults: [], RecoveryTimeAway: { } away, RecoveryTimeHome: { } home }])
                yield return "the drill failed: "
                    + $"{string.Join("; ", simulation.Control.Evidence.LastOrDefault()?.Faults ?? ["no evidence"])}";
            else if (away > TimeSpan.FromSeconds(900) || home > TimeSpan.FromSeconds(900))
                yield return "the drill took too long";

            if (simulation.Active.Region != "us-central1" || simulation.World.Lost > TimeSpan.Zero)
                yield return $"the drill ended in {simulation.Active.Region} and lost {simulation.World.Lost.TotalSeconds:0} s: "
                    + $"{string.Join("; ", simulation.Control.Told.Concat(simulation.Control.Pages))}";
        }
    }
}
