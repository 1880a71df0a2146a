using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Groundwork.Functions.Databases;
using Groundwork.TestKit;
using Npgsql;

[assembly: AssemblyFixture(typeof(Groundwork.Functions.Tests.StandIn.PostgresServer))]

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>A real PostgreSQL in a folder of its own, as an unprivileged user; started when the first test asks.</summary>
public sealed class PostgresServer : IDisposable
{
    const string Schema = """
        CREATE TABLE strategies (id int PRIMARY KEY, name text NOT NULL, updated_at timestamptz NOT NULL DEFAULT now());
        CREATE TABLE portfolios (id int PRIMARY KEY, name text NOT NULL, updated_at timestamptz NOT NULL DEFAULT now());
        CREATE TABLE portfolio_rules (id int PRIMARY KEY, rule text NOT NULL, updated_at timestamptz NOT NULL DEFAULT now());
        CREATE TABLE api_configuration (id int PRIMARY KEY, exchange text NOT NULL, updated_at timestamptz NOT NULL DEFAULT now());
        CREATE TABLE accounts (id int PRIMARY KEY, balance numeric NOT NULL);
        CREATE TABLE ledger_entries (
            id serial PRIMARY KEY, account_id int NOT NULL, amount numeric NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());
        CREATE INDEX ledger_by_account ON ledger_entries (account_id);
        CREATE TABLE groundwork_heartbeat (id int PRIMARY KEY, beat_at timestamptz NOT NULL);
        INSERT INTO strategies (id, name) VALUES (123, 'ma-crossover'), (456, 'grid-trader');
        INSERT INTO portfolios (id, name) VALUES (1, 'main');
        INSERT INTO portfolio_rules (id, rule) VALUES (1, 'max 10 % a position');
        INSERT INTO api_configuration (id, exchange) VALUES (1, 'one');
        INSERT INTO accounts (id, balance) VALUES (1, 70), (2, 30);
        INSERT INTO ledger_entries (account_id, amount) SELECT 1, 0.7 FROM generate_series(1, 100);
        INSERT INTO ledger_entries (account_id, amount) SELECT 2, 0.3 FROM generate_series(1, 100);
        """;

    readonly Lazy<Task> _start;
    string _folder = "";
    Process? _server;
    int _port;
    int _databases;

    public PostgresServer() => _start = new(StartAsync);

    /// <summary>A fresh database with the tables of a trading system; its name and port as settings.</summary>
    internal async Task<Dictionary<string, string>> CreateAsync()
    {
        await _start.Value;
        var name = $"trading{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await using (var admin = NpgsqlDataSource.Create(Connection("postgres")))
        await using (var create = admin.CreateCommand($"CREATE DATABASE {name}"))
            _ = await create.ExecuteNonQueryAsync();

        await using var database = NpgsqlDataSource.Create(Connection(name));
        await using var schema = database.CreateCommand(Schema);
        _ = await schema.ExecuteNonQueryAsync();
        return new() { ["DATABASE_NAME"] = name, ["DATABASE_PORT"] = _port.ToString(CultureInfo.InvariantCulture) };
    }

    internal NpgsqlDataSource Open(Dictionary<string, string> database) => NpgsqlDataSource.Create(Connection(database["DATABASE_NAME"]));

    internal static async Task RunAsync(NpgsqlDataSource database, string statement)
    {
        await using var command = database.CreateCommand(statement);
        _ = await command.ExecuteNonQueryAsync();
    }

    internal static FactTables Tables { get; } = new(["strategies", "portfolios", "ledger_entries"], "ledger_entries", "accounts");

    public void Dispose()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            _server.WaitForExit();
            _server.Dispose();
        }

        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
    }

    async Task StartAsync()
    {
        var initdb = Tool.Require("initdb");
        var postgres = Tool.Require("postgres");
        _folder = Directory.CreateTempSubdirectory("groundwork-postgres-").FullName;
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        var data = Path.Combine(_folder, "data");
        using (var init = Run(initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-locale"))
        {
            await Patience.EndAsync(init);
            Assert.True(init.ExitCode == 0, "initdb failed.");
        }

        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await IsListeningAsync(postgres, data))
                return;
        }

        Assert.Fail("PostgreSQL did not start.");
    }

    // A port that was free may be another's by the time PostgreSQL binds it: it then ends at once, and the next is tried.
    async Task<bool> IsListeningAsync(string postgres, string data)
    {
        _port = FreePort();
        _server = Run(
            postgres, "-D", data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c",
            $"unix_socket_directories={_folder}",
            "-c", "fsync=off", "-c", "max_connections=50", "-c", "logging_collector=off");
        await Patience.UntilAsync(() => _server.HasExited || Answers(), "PostgreSQL answers");
        return !_server.HasExited;
    }

    bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(Connection("postgres"));
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    // Npgsql's own limits are for networks; what hangs here is ended by the test that waits for it.
    string Connection(string database) => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};SSL Mode=Disable;Pooling=false;Timeout=600;Command "
            + $"Timeout=600");

    // PostgreSQL refuses to run as root.
    static Process Run(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid", "nobody", "--regid", "nogroup", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = "/";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
