using Pulumi;
using Compute = Pulumi.Gcp.Compute;
using Sql = Pulumi.Gcp.Sql;

namespace ShopProgram;

/// <summary>A small stack whose configuration decides what goes wrong with it.</summary>
public sealed class ShopStack : Stack
{
    /// <summary>Makes the stack.</summary>
    public ShopStack()
    {
        var config = new Config();
        if (config.Get("fail") == "nothing")
        {
            // What no rule has anything against.
            var key = new Pulumi.Random.RandomPassword("key", new() { Length = 30 + config.RequireInt32("replicas") });
            (Address, Password) = (Output.Create("none"), key.Result);
            return;
        }

        if (config.Get("fail") == "first")
        {
            throw new InvalidOperationException("The shop never opened.");
        }

        _ = new ShopNetwork("shop", config.Get("routingMode") ?? "GLOBAL");
        Fail(config.Get("fail") ?? "");
        var password = config.GetSecret("password") ?? Output.CreateSecret("hunter2-of-the-fixture");
        var database = new Sql.DatabaseInstance("shop-db", new()
        {
            DatabaseVersion = "POSTGRES_15",
            Region = "us-central1",
            RootPassword = password,
            Settings = new Sql.Inputs.DatabaseInstanceSettingsArgs { Tier = "db-perf-optimized-N-2" },
        }, new() { Protect = true });

        Address = Output.Format($"postgres://{database.PrivateIpAddress}:5432/shop");
        Password = password;
    }

    /// <summary>Where the database is.</summary>
    [Output("address")]
    public Output<string> Address { get; private set; }

    /// <summary>Its password; a secret.</summary>
    [Output("password")]
    public Output<string> Password { get; private set; }

    static string Setting => $"{Deployment.Instance.ProjectName}:fail";

    static string File => $"Pulumi.{Deployment.Instance.StackName}.yaml";

    static string Script()
    {
        using var reader = new StreamReader(typeof(ShopStack).Assembly.GetManifestResourceStream("ShopProgram.Files.open.sh")!);
        return reader.ReadToEnd();
    }

    static void Fail(string how)
    {
        switch (how)
        {
            case "setting":
                throw new RunException($"{Setting} must be nothing, got 'setting' ({File}).");
            case "settings":
                throw new RunException(
                    $"{Setting} must be nothing, got 'settings' ({File}).\n{Deployment.Instance.ProjectName}:replicas must be 1 ({File}).");
            case "throw":
                throw new InvalidOperationException("The shop is closed.");
            case "duplicate":
                _ = new Compute.Address("same", new() { Region = "us-central1" });
                _ = new Compute.Address("same", new() { Region = "us-east1" });
                break;
            case "schema":
                _ = new Compute.Address("bad", new() { Region = "us-central1", AddressType = "EXTERNALLY", NetworkTier = "PREMIUM" });
                break;
            case "many":
                for (var i = 0; i < 200; i++)
                {
                    _ = new Compute.Subnetwork(
                        $"bare-{i:d3}",
                        new() { Network = "default", Region = "us-central1", IpCidrRange = $"10.{1 + (i / 200)}.{i}.0/24" });
                }

                break;
            case "script":
                _ = new Compute.ProjectMetadataItem("open", new() { Key = "startup-script", Value = Script() });
                _ = new Compute.ProjectMetadataItem("open-later", new() { Key = "user-data", Value = $"# Later.\n{Script()}" });
                break;
            case "print":
                Console.WriteLine("printed with hunter2-of-the-fixture");
                Console.Error.WriteLine("\e[31mred");
                Environment.ExitCode = 42;
                Environment.CurrentDirectory = "/";
                break;
            case "hang":
                System.IO.File.WriteAllText("hanging", "");
                Thread.Sleep(TimeSpan.FromMinutes(5));
                break;
            default:
                break;
        }
    }
}
