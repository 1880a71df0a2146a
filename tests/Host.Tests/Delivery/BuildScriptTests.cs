using Groundwork.TestKit;

namespace Groundwork.Host.Tests.Delivery;

public sealed class BuildScriptTests : IDisposable
{
    const string Image = "us-docker.pkg.dev/p/repo/core-engine";
    const string Tag = "0123456789abcdef0123456789abcdef01234567";

    readonly BuildMachine _machine = new();

    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(BuildMachine.Files).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    Dictionary<string, string> Environment => new()
    {
        ["IMAGE"] = Image,
        ["TAG"] = Tag,
        ["FOLDER"] = "services/core-engine",
        ["CREDENTIALS"] = _machine.PathOf("credentials"),
        ["PIP_INDEX"] = "us-python.pkg.dev/p/pypi/simple/",
        ["BUILDER_IMAGE"] = "us-docker.pkg.dev/p/docker-hub/library/python@sha256:1",
        ["RUNTIME_IMAGE"] = "us-docker.pkg.dev/p/docker-hub/library/python@sha256:2",
        ["SCAN_LOCATION"] = "us",
    };

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Are_all_found() =>
        Assert.Equal(
            ["build-image.sh", "deploy-fleet.sh", "fetch-credentials.sh", "scan-image.sh", "test-service.sh"],
            Scripts.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Parse(string script) => ScriptTests.AssertSilent("bash", "-n", Path.Combine(BuildMachine.Files, script));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Satisfy_shellcheck(string script) =>
        ScriptTests.AssertSilent(Tool.Require("shellcheck"), "--severity=style", "--shell=bash", Path.Combine(BuildMachine.Files, script));

    [Fact]
    public void Give_pip_the_mirror_and_show_the_token_to_nobody()
    {
        _ = Directory.CreateDirectory(_machine.PathOf("credentials"));
        _machine.Tell("token", "ya29.stand-in\n");

        var result = _machine.Run("fetch-credentials.sh", Environment);

        Assert.Equal((0, ""), result);
        Assert.Equal(
            "[global]\nindex-url = https://oauth2accesstoken:ya29.stand-in@us-python.pkg.dev/p/pypi/simple/\n",
            File.ReadAllText(_machine.PathOf("credentials/pip.conf")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_machine.PathOf("credentials/pip.conf")));
    }

    [Fact]
    public void Stop_without_a_token()
    {
        _machine.Tell("token");

        Assert.Equal((1, "The metadata server gives no token.\n"), _machine.Run("fetch-credentials.sh", Environment));
    }

    [Fact]
    public void Lint_the_service_and_run_all_its_tests()
    {
        NewService();

        var (exitCode, output) = _machine.Run("test-service.sh", Environment);

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            [
                "core-engine: python -m pip install --quiet --require-hashes --requirement "
                    + "requirements.lock --requirement requirements-test.lock",
                "core-engine: python -m ruff check src tests",
                "core-engine: python -m ruff format --check src tests",
                "core-engine: python -m pytest --quiet tests",
            ],
            _machine.Calls);
    }

    [Theory]
    [InlineData("pip", 1)]
    [InlineData("ruff", 2)]
    [InlineData("pytest", 4)]
    public void Stop_at_the_first_that_fails(string module, int calls)
    {
        NewService();
        _machine.Tell($"{module}-fails");

        Assert.Equal(5, _machine.Run("test-service.sh", Environment).ExitCode);
        Assert.Equal(calls, _machine.Calls.Count);
    }

    [Fact]
    public void Stop_at_a_service_without_tests()
    {
        NewService();
        Directory.Delete(_machine.PathOf("services/core-engine/tests"), recursive: true);

        Assert.Equal(
            (64, "services/core-engine/tests is missing: a service has its packages locked, and tests.\n"),
            _machine.Run("test-service.sh", Environment));
        Assert.Empty(_machine.Calls);
    }

    [Fact]
    public void Build_and_push_the_commit_and_nothing_called_latest()
    {
        var (exitCode, output) = _machine.Run("build-image.sh", Environment);

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            [
                $"docker build --pull --file services/core-engine/Dockerfile --tag {Image}:{Tag} --build-arg "
                    + "BUILDER_IMAGE=us-docker.pkg.dev/p/docker-hub/library/python@sha256:1 --build-arg "
                    + $"RUNTIME_IMAGE=us-docker.pkg.dev/p/docker-hub/library/python@sha256:2 --build-arg COMMIT={Tag} --secret "
                    + $"id=pip,src={_machine.PathOf("credentials")}/pip.conf services/core-engine",
                $"docker push --quiet {Image}:{Tag}",
            ],
            _machine.Calls.Where(call => call.StartsWith("docker", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("main")]
    [InlineData("0123456")]
    [InlineData("")]
    public void Refuse_a_tag_that_is_no_commit(string tag)
    {
        var result = _machine.Run("build-image.sh", new Dictionary<string, string>(Environment) { ["TAG"] = tag });

        Assert.Equal((64, $"The tag must be a commit hash, 40 hexadecimal digits in lower case, got '{tag}'.\n"), result);
        Assert.Empty(_machine.Calls);
    }

    [Fact]
    public void Find_the_image_of_a_build_that_is_run_again()
    {
        _machine.Tell("images", $"{Image}:{Tag}\n");

        Assert.Equal((0, $"{Image}:{Tag} is there already.\n"), _machine.Run("build-image.sh", Environment));
        Assert.DoesNotContain(_machine.Calls, call => call.StartsWith("docker", StringComparison.Ordinal));
    }

    [Fact]
    public void Push_nothing_that_does_not_build()
    {
        _machine.Tell("docker-build-fails");

        Assert.NotEqual(0, _machine.Run("build-image.sh", Environment).ExitCode);
        Assert.DoesNotContain(_machine.Calls, call => call.StartsWith("docker push", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Nothing critical or high among 0 findings.\n")]
    [InlineData("MEDIUM CVE-2026-1\nLOW CVE-2026-2\n", "Nothing critical or high among 2 findings.\n")]
    public void Let_an_image_pass_without_grave_findings(string found, string says)
    {
        _machine.Tell("scan", "projects/p/locations/us/scans/1\n");
        _machine.Tell("vulnerabilities", found);

        Assert.Equal((0, says), _machine.Run("scan-image.sh", Environment));
    }

    [Theory]
    [InlineData("CRITICAL CVE-2026-3")]
    [InlineData("HIGH CVE-2026-4")]
    public void Stop_an_image_with_a_grave_finding_and_name_it(string finding)
    {
        _machine.Tell("scan", "projects/p/locations/us/scans/1\n");
        _machine.Tell("vulnerabilities", $"LOW CVE-2026-2\n{finding}\n");

        Assert.Equal((1, $"The image may not be deployed:\n{finding}\n"), _machine.Run("scan-image.sh", Environment));
    }

    [Theory]
    [InlineData("scan-fails", 1)]
    [InlineData("list-fails", 1)]
    [InlineData("nothing", 69)]
    public void Stop_an_image_that_can_not_be_scanned(string failure, int code)
    {
        _machine.Tell(failure);
        _machine.Tell("scan");
        if (failure == "list-fails")
            _machine.Tell("scan", "projects/p/locations/us/scans/1\n");

        Assert.Equal(code, _machine.Run("scan-image.sh", Environment).ExitCode);
    }

    void NewService()
    {
        foreach (var file in (string[])["requirements.lock", "requirements-test.lock", "src/service.py", "tests/test_service.py"])
            _machine.Write($"services/core-engine/{file}");
    }
}
