using System.Diagnostics;
using Groundwork.TestKit;

namespace Groundwork.Host.Tests;

public sealed class DockerfileTests : IDisposable
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Service");
    static readonly string Template = File.ReadAllText(Path.Combine(Folder, "Dockerfile"));

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("groundwork-dockerfile-");

    string Dockerfile => Path.Combine(_folder.FullName, "Dockerfile");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Keeps_the_rules() => Assert.Equal((0, ""), Lint(Template));

    [Theory]
    [InlineData("USER 10001:10001\n", "", "the runtime stage runs as 'root'; USER must be a number above 0.")]
    [InlineData("USER 10001:10001", "USER root", "the runtime stage runs as 'root'; USER must be a number above 0.")]
    [InlineData("USER 10001:10001", "USER 0", "the runtime stage runs as '0'; USER must be a number above 0.")]
    [InlineData(
        "PYTHONUNBUFFERED=1 ",
        "",
        "the runtime stage does not set PYTHONUNBUFFERED=1; output would come late, or not at all after a crash.")]
    [InlineData("${RUNTIME_IMAGE}", "python:3.12-slim", "FROM python:3.12-slim is not pinned; give a digest, or an ARG without default.")]
    [InlineData("${RUNTIME_IMAGE}", "python:latest", "FROM python:latest is not pinned; give a digest, or an ARG without default.")]
    [InlineData("ARG RUNTIME_IMAGE", "ARG RUNTIME_IMAGE=python:3.12", "ARG RUNTIME_IMAGE must be declared before FROM, without default.")]
    [InlineData(
        "ENV PYTHONUNBUFFERED",
        "RUN apt-get update \\\n    && apt-get install -y gcc\nENV PYTHONUNBUFFERED",
        "the runtime stage installs packages or build tools; do that in the builder stage.")]
    [InlineData(
        "COPY --from=builder --chown=0:0 /build/src /app",
        "COPY src/ /app",
        "the runtime stage copies nothing from the builder stage.")]
    [InlineData(
        "ENTRYPOINT [\"python\", \"-m\", \"service\"]",
        "ENTRYPOINT python -m service",
        "ENTRYPOINT must be a list, so that the service itself gets SIGTERM.")]
    [InlineData(
        "ARG BUILDER_IMAGE\n",
        "# syntax=docker/dockerfile:1\nARG BUILDER_IMAGE\n",
        "a syntax line is fetched from Docker Hub, which a build does not reach; leave it out.")]
    [InlineData("COPY src/ ./src/", "ADD https://example.com/x.tgz ./src/", "ADD fetches and unpacks; use COPY.")]
    [InlineData("COPY src/ ./src/", "COPY . ./src/", "COPY . takes whatever lies around; name what goes in.")]
    [InlineData(
        "ARG COMMIT",
        "ARG COMMIT\nENV EXCHANGE_API_KEY=abc",
        "a secret in ENV or ARG stays in the image; services read them from Secret Manager.")]
    public void Is_refused_where_it_breaks_one(string old, string changed, string fault)
    {
        var text = Template.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(Template, text);

        Assert.Equal((1, $"{Dockerfile}: {fault}\n"), Lint(text));
    }

    [Fact]
    public void Is_refused_with_one_stage()
    {
        var runtime = Template[Template.IndexOf("FROM ${RUNTIME_IMAGE}", StringComparison.Ordinal)..];

        var (exitCode, output) = Lint("ARG RUNTIME_IMAGE\n" + runtime);

        Assert.Equal(1, exitCode);
        Assert.Contains("has one stage;", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepts_a_base_with_its_digest() =>
        Assert.Equal((0, ""), Lint(Template.Replace("${RUNTIME_IMAGE}", $"python@sha256:{new string('a', 64)}", StringComparison.Ordinal)));

    [Fact]
    public void Sends_nothing_to_the_builder_but_what_it_names()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, ".dockerignore"));

        Assert.Equal("*", lines[0]);
        Assert.Equal(["!requirements.lock", "!src/**"], lines.Where(line => line.StartsWith('!')));
        Assert.All(
            Template.Split('\n').Where(line => line.StartsWith("COPY ", StringComparison.Ordinal)
                && !line.Contains("--from", StringComparison.Ordinal)),
            line => Assert.Contains(line.Split(' ')[1], (string[])["requirements.lock", "src/"]));
    }

    [Fact]
    public void Has_a_check_that_is_sound_itself() =>
        ScriptTests.AssertSilent(Tool.Require("shellcheck"), "--severity=style", Path.Combine(Folder, "lint-dockerfile.sh"));

    (int ExitCode, string Output) Lint(string text)
    {
        File.WriteAllText(Dockerfile, text);
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Folder, "lint-dockerfile.sh"), Dockerfile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return ScriptHost.End(process);
    }
}
