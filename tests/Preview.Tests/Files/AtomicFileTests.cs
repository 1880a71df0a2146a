using Groundwork.Preview.Files;

namespace Groundwork.Preview.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Replaces_a_file_and_leaves_no_draft()
    {
        var path = Path.Combine(_folder, "below", "report.json");

        AtomicFile.Write(path, "first");
        AtomicFile.Write(path, "second ✓");

        Assert.Equal("second ✓"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Keeps_the_old_file_where_the_new_one_cannot_be_put_in_place()
    {
        var path = Path.Combine(_folder, "taken");
        Directory.CreateDirectory(path);

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(path, "text"));

        Assert.Empty(Directory.GetFiles(_folder));
    }
}
