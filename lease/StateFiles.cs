using System.Globalization;

namespace Groundwork.Lease;

/// <summary>
/// What the deploy script reads and writes beside the program, in one folder: <c>NAME.lease</c>, <c>NAME.lock</c>, <c>NAME.keep</c>.
/// </summary>
sealed class StateFiles(string folder, string container)
{
    /// <summary>Claims this lease for this process; null where another of this host has it.</summary>
    public FileStream? TryLock()
    {
        _ = Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(PathOf("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Says that the lease is awaited.</summary>
    public void Waiting() => Write("waiting");

    /// <summary>Says that the lease is held, with its fencing token.</summary>
    public void Held(long token) => Write(string.Create(CultureInfo.InvariantCulture, $"held {token}"));

    /// <summary>Says nothing any more.</summary>
    public void Clear() => File.Delete(PathOf("lease"));

    /// <summary>Whether a deployment restarts the container here and the lease is to stay with this host meanwhile.</summary>
    public bool Keeps => File.Exists(PathOf("keep"));

    void Write(string state)
    {
        var temporary = PathOf($"lease.{Environment.ProcessId}");
        File.WriteAllText(temporary, state + "\n");
        File.Move(temporary, PathOf("lease"), overwrite: true);
    }

    string PathOf(string extension) => Path.Combine(folder, $"{container}.{extension}");
}
