using System.Diagnostics;
using Groundwork.TestKit;

namespace Groundwork.Host.Tests.Delivery;

public sealed class CiRolesTests : IDisposable
{
    static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Bootstrap/grant-ci-roles.sh");

    static readonly string[][] Table =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Bootstrap/ci-roles"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 4))];

    readonly string _standIn = Directory.CreateTempSubdirectory("groundwork-standin-").FullName;

    public void Dispose() => Directory.Delete(_standIn, recursive: true);

    [Fact]
    public void Are_named_one_by_one_each_with_its_reason()
    {
        Assert.All(Table, row => Assert.Equal(4, row.Length));
        Assert.All(Table, row => Assert.Contains(row[0], (string[])["deploy", "preview"]));
        Assert.All(Table, row => Assert.DoesNotContain(row[2], (string[])
        [
            "roles/owner",
            "roles/editor",
            "roles/viewer",
            "roles/iam.serviceAccountTokenCreator",
            "roles/iam.serviceAccountKeyAdmin",
        ]));
        Assert.Equal(Table.Length, Table.Select(row => $"{row[0]} {row[1]} {row[2]}").Distinct().Count());
    }

    [Fact]
    public void Let_the_preview_look_and_no_more() =>
        Assert.All(
            Table.Where(row => row[0] == "preview"),
            row => Assert.Matches("([vV]iewer|[rR]eader|Reviewer|objectViewer|cryptoKeyDecrypter)$", row[2]));

    [Fact]
    public void Are_granted_as_the_table_says()
    {
        var calls = Run("trading-bot", "trading-bot-prod", "prod", "seed", "state", "billing");

        Assert.Equal(Table.Length, calls.Length);
        Assert.Contains(
            "gcloud projects add-iam-policy-binding trading-bot-prod --member "
                + "serviceAccount:trading-bot-ci-deploy@trading-bot-prod.iam.gserviceaccount.com --role "
                + "roles/cloudsql.admin --condition None --quiet",
            calls);
        Assert.Contains(
            "gcloud storage buckets add-iam-policy-binding gs://state --member "
                + "serviceAccount:trading-bot-ci-preview@trading-bot-prod.iam.gserviceaccount.com --role roles/storage.objectViewer "
                + "--quiet",
            calls);
        Assert.Contains(
            "gcloud kms keys add-iam-policy-binding prod --keyring pulumi --location us --project seed --member "
                + "serviceAccount:trading-bot-ci-deploy@trading-bot-prod.iam.gserviceaccount.com --role "
                + "roles/cloudkms.cryptoKeyEncrypterDecrypter --quiet",
            calls);
        Assert.Contains(
            "gcloud billing accounts add-iam-policy-binding billing --member "
                + "serviceAccount:trading-bot-ci-deploy@trading-bot-prod.iam.gserviceaccount.com --role roles/billing.costsManager --quiet",
            calls);
    }

    [Fact]
    public void Are_granted_by_a_script_that_is_sound() => ScriptTests.AssertSilent(Tool.Require("shellcheck"), "--severity=style", Script);

    string[] Run(params string[] arguments)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "StandIn/record"), Path.Combine(_standIn, "gcloud"));
        var start = new ProcessStartInfo("bash", [Script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_standIn}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STANDIN"] = _standIn;
        using var process = Process.Start(start)!;
        var (exitCode, output) = ScriptHost.End(process);
        Assert.True(exitCode == 0, output);

        return File.ReadAllLines(Path.Combine(_standIn, "calls"));
    }
}
