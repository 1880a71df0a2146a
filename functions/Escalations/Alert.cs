namespace Groundwork.Functions.Escalations;

/// <summary>Something that people are to know.</summary>
/// <param name="Id">The same id is the same incident.</param>
/// <param name="Severity">How urgent.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What happened and what to do.</param>
/// <param name="Source">What found it, e.g. <c>failover</c>.</param>
/// <param name="Crisis">What is to be done at once, if anything.</param>
sealed record Alert(string Id, AlertSeverity Severity, string Title, string Text, string Source, CrisisKind? Crisis = null);
