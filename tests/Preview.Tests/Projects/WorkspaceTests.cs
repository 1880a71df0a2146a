using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Tests.Projects;

public sealed class WorkspaceTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Has_every_project_of_the_repository_but_those_of_tests_and_benchmarks()
    {
        Checkout();
        Project("", "root");
        Project("stacks/b", "b");
        Project("systems/a", "a");
        Project("tests/c", "c");
        Project("benchmarks/d", "d");
        Project("artifacts/e", "e");
        Project("stacks/b/bin/f", "f");
        Project("systems/tests", "g");

        Assert.Equal(["a", "b", "g", "root"], Names("docs"));
    }

    [Fact]
    public void Leaves_another_checkout_below_it_alone()
    {
        Checkout();
        Project("a", "a");
        Project("worktree/a", "a");
        Directory.CreateDirectory(Path.Combine(_folder, "worktree", ".git"));

        Assert.Equal(["a"], Names(""));
    }

    [Theory]
    [InlineData("stacks/b", "b")]
    [InlineData("stacks/b/parts", "b")]
    [InlineData("tests/c", "c")]
    [InlineData("tests", "c")]
    [InlineData("benchmarks", "b,root")]
    [InlineData("", "b,root")]
    public void Is_what_the_folder_stands_for(string folder, string expected)
    {
        Checkout();
        Project("", "root");
        Project("stacks/b", "b");
        Project("tests/c", "c");

        Assert.Equal(expected.Split(','), Names(folder));
    }

    [Fact]
    public void Takes_the_folder_of_the_nearest_project_for_the_repository_without_git()
    {
        Project("", "root");
        Project("stacks/b", "b");

        Assert.Equal(["b", "root"], Names("docs"));
    }

    [Fact]
    public void Finds_projects_below_a_folder_that_is_in_no_repository()
    {
        Project("x/a", "a");
        Project("x/b", "b");

        Assert.Equal(["a", "b"], Names("x"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("tests/d")]
    public void Refuses_a_project_whose_name_another_one_has_that_is_not_asked_for(string folder)
    {
        Checkout();
        Project("", "root");
        Project("a", "shop");
        Project("b", "shop");
        Project("tests/d", "shop");

        var workspace = Workspace.Open(Path.Combine(_folder, folder));

        Assert.Empty(workspace.Projects);
        Assert.Contains(
            $"the name 'shop' is that of several projects, {folder}/Pulumi.yaml and ",
            workspace.Faults[0].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_two_projects_of_one_name_and_keeps_the_others()
    {
        Checkout();
        Project("a", "shop");
        Project("b", "shop");
        Project("c", "other");

        var workspace = Workspace.Open(_folder);

        Assert.Equal(
            "b/Pulumi.yaml: the name 'shop' is that of several projects, a/Pulumi.yaml and b/Pulumi.yaml: give each a name of its own.",
            Assert.Single(workspace.Faults).ToString());
        Assert.Equal(["other"], workspace.Projects.Select(static p => p.Name));
    }

    [Theory]
    [InlineData("main: Pulumi.yaml", "a/Pulumi.yaml:3: main must name a folder, got the file 'Pulumi.yaml': name the program's folder.")]
    [InlineData("main: nowhere", "a/Pulumi.yaml:3: main names the folder 'nowhere', which does not exist: name the program's folder.")]
    [InlineData(
        "main: ../..",
        "a/Pulumi.yaml:3: main names the folder '../..', which lies outside the repository: name the program's folder in it.")]
    [InlineData(
        "main: link",
        "a/Pulumi.yaml:3: main names the folder 'link', which lies outside the repository: name the program's folder in it.")]
    [InlineData(
        "stackConfigDir: /etc",
        "a/Pulumi.yaml:3: stackConfigDir names the folder '/etc', which lies outside the repository: "
            + "name the folder of the stack files in it.")]
    [InlineData("name: ../shop", "a/Pulumi.yaml:3: name must be of letters, digits, '-', '_' and '.', got \"../shop\".")]
    public void Tells_in_one_line_what_is_wrong_with_a_project(string line, string message)
    {
        Checkout();
        Write(
            "a/Pulumi.yaml",
            line.StartsWith("name", StringComparison.Ordinal) ? $"runtime: dotnet\n\n{line}\n" : $"name: a\nruntime: dotnet\n{line}\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "link"), Directory.GetParent(_folder)!.FullName);

        Assert.Equal(message, Assert.Single(Workspace.Open(_folder).Faults).ToString());
    }

    [Fact]
    public void Tells_where_no_project_is() =>
        Assert.Equal(
            $"Pulumi.yaml: there is none in {_folder} or above it: run groundwork inside a project, or name its folder with --cwd.",
            Assert.Single(Workspace.Open(_folder).Faults).ToString());

    IEnumerable<string> Names(string folder)
    {
        Directory.CreateDirectory(Path.Combine(_folder, folder));
        var workspace = Workspace.Open(Path.Combine(_folder, folder));

        Assert.Empty(workspace.Faults);
        return workspace.Projects.Select(static p => p.Name);
    }

    void Checkout() => Directory.CreateDirectory(Path.Combine(_folder, ".git"));

    void Project(string folder, string name) => Write(Path.Combine(folder, "Pulumi.yaml"), $"name: {name}\nruntime: dotnet\n");

    void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
