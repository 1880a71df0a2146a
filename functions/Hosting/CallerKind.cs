namespace Groundwork.Functions.Hosting;

/// <summary>Who may call an operation.</summary>
enum CallerKind
{
    /// <summary>The scheduler, the queue, the subscription: the identities in <c>CALLERS</c>.</summary>
    Machine,

    /// <summary>A person on call, through the identities in <c>OPERATORS</c>.</summary>
    Operator,
}
