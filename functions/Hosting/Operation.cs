namespace Groundwork.Functions.Hosting;

/// <summary>One thing a function can be asked for: always <c>POST</c>, always JSON.</summary>
/// <param name="Path">Path, e.g. <c>/step</c>.</param>
/// <param name="Callers">Who may ask.</param>
/// <param name="Handle">What is done; its result is the JSON answer.</param>
sealed record Operation(string Path, CallerKind Callers, Func<FunctionRequest, Task<object?>> Handle);
