namespace Pulumi.Serialization;

/// <summary>The entries of an input map of whatever type.</summary>
interface IInputEntries
{
    IEnumerable<KeyValuePair<string, object?>> Entries { get; }

    /// <summary>Whether a key was given more than once, so that only <see cref="ToOutput"/> tells whether that is an error.</summary>
    bool HasRepeats { get; }

    IOutput ToOutput();
}
