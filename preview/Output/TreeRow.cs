namespace Groundwork.Preview.Output;

/// <summary>One row of the tree.</summary>
/// <param name="Sign">The operation's sign.</param>
/// <param name="Style">The operation's colour.</param>
/// <param name="Type">The type, with the lines of the tree before it.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Plan">The operation in words; empty for none.</param>
/// <param name="Info">What else is to be said; empty for nothing.</param>
readonly record struct TreeRow(string Sign, Style Style, string Type, string Name, string Plan, string Info);
