namespace Groundwork.Lease.Tests;

/// <summary>Several hosts that share a store, a tenth of a second a step. Fails where two containers run on hosts that are awake.</summary>
sealed class VirtualHosts
{
    const double Step = 0.1;

    readonly Random _random;
    readonly Host[] _hosts;
    double _now;
    LeaseObject? _object;

    public VirtualHosts(int count, Random random)
    {
        _random = random;
        _hosts = [.. Enumerable.Range(0, count).Select(index => new Host(this, $"host-{index}"))];
    }

    /// <summary>Runs for a while and returns how often a host took the lease.</summary>
    public async Task<int> RunAsync(TimeSpan time)
    {
        for (; _now < time.TotalSeconds; _now += Step)
        {
            foreach (var host in _hosts)
            {
                await host.StepAsync();
            }

            var running = _hosts.Where(host => host.Runs && !host.Paused).ToList();
            Assert.True(running.Count <= 1, $"At {_now:0.0} s {string.Join(" and ", running.Select(host => host.Name))} run.");
        }

        return _hosts.Sum(host => host.Takes);
    }

    sealed class Host(VirtualHosts world, string name) : IClock, ILog, ILeaseStore, IContainer
    {
        readonly List<(double Due, Action Deliver)> _answers = [];
        LeaseTaker? _taker;
        LeaseKeeper? _keeper;
        double _wallOffset;
        double _pausedUntil;
        double _nextLook;

        public string Name => name;

        public int Takes { get; private set; }

        public bool Runs => _keeper is not null && ExitCode is null;

        public bool Paused => _pausedUntil > world._now;

        public int? ExitCode { get; private set; }

        public async Task StepAsync()
        {
            if (Chance(0.0005))
            {
                _pausedUntil = world._now + (world._random.NextDouble() * 90);
            }

            if (Chance(0.0005))
            {
                _wallOffset += (world._random.NextDouble() * 40) - 20;
            }

            if (Paused)
            {
                return;
            }

            if (_keeper is not null)
            {
                // The keeper's step is what an awake process does first; answers come in between.
                _keeper.Step(this);
                Deliver();
                if (Chance(0.0002))
                {
                    ExitCode = 1;
                }

                if (ExitCode is not null)
                {
                    if (!_keeper.Lost && world._object?.Owner == name)
                    {
                        world._object = world._object with { Released = true };
                    }

                    _answers.Clear();
                    (_keeper, _taker) = (null, null);
                }
            }
            else if (world._now >= _nextLook)
            {
                _nextLook = world._now + 5;
                _taker ??= new LeaseTaker(this, this, Options(), this);
                if (await _taker.TryAsync() is { } term)
                {
                    Takes++;
                    ExitCode = null;
                    _keeper = new LeaseKeeper(term, this, this, this);
                }
            }
        }

        public Stamp Now() => new(TimeSpan.FromSeconds(world._now), TimeSpan.FromSeconds(world._now + _wallOffset));

        public void Write(string severity, string message)
        {
        }

        public Task<LeaseObject?> ReadAsync() =>
            Chance(0.05) ? throw new HttpRequestException("Lost.") : Task.FromResult(world._object);

        public Task<long?> TakeAsync(LeaseObject? seen, string owner, TimeSpan lifetime)
        {
            if (Chance(0.05))
            {
                throw new HttpRequestException("Never arrived.");
            }

            if (!Equals(seen, world._object))
            {
                return Task.FromResult<long?>(null);
            }

            world._object = new LeaseObject((world._object?.Generation ?? 0) + 1, 1, owner, lifetime, false);
            return Chance(0.1) ? throw new HttpRequestException("The answer was lost.") : Task.FromResult<long?>(world._object.Generation);
        }

        public Task<bool> RenewAsync(long token)
        {
            var answer = new TaskCompletionSource<bool>();
            if (Chance(0.3))
            {
                _answers.Add((world._now + 5, () => answer.SetException(new HttpRequestException("Never arrived."))));
                return answer.Task;
            }

            var renewed = world._object!.Generation == token;
            if (renewed)
            {
                world._object = world._object with { Metageneration = world._object.Metageneration + 1 };
            }

            var lost = Chance(0.2);
            _answers.Add((world._now + (world._random.NextDouble() * 5), () =>
            {
                if (lost)
                {
                    answer.SetException(new HttpRequestException("The answer was lost."));
                }
                else
                {
                    answer.SetResult(renewed);
                }
            }
            ));
            return answer.Task;
        }

        public Task ReleaseAsync(long token) => Task.CompletedTask;

        // Up to five seconds pass until a container that is asked to stop has ended.
        public void Stop(TimeSpan grace)
        {
            var ends = world._random.NextDouble() * 8;
            _answers.Add((world._now + ends, () => ExitCode = 143));
        }

        public void Kill() => ExitCode = 137;

        void Deliver()
        {
            foreach (var answer in _answers.Where(answer => answer.Due <= world._now).ToList())
            {
                _ = _answers.Remove(answer);
                answer.Deliver();
            }
        }

        bool Chance(double probability) => world._random.NextDouble() < probability;

        LeaseOptions Options() => new()
        {
            Bucket = "state",
            Object = "leases/x",
            Container = "x",
            Command = ["docker"],
            Owner = name,
        };
    }
}
