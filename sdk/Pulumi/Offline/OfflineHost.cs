using System.Text;
using Groundwork.Plan;

namespace Pulumi.Offline;

/// <summary>One rendering: runs what the program passes to <see cref="Deployment"/>, and collects what comes of it.</summary>
sealed class OfflineHost(RenderRequest request, Func<Task<int>> entryPoint, CancellationToken cancellation)
{
    static readonly AsyncLocal<OfflineHost?> Local = new();

    readonly Lock _lock = new();
    readonly List<Diagnostic> _diagnostics = [];
    readonly Lazy<RenderedStack> _sources = new(() => Locate(request, entryPoint));
    readonly StringBuilder _line = new();
    RenderBackend? _backend;
    bool _failed;

    public static OfflineHost? Current
    {
        get => Local.Value;
        set => Local.Value = value;
    }

    public RenderRequest Request { get; } = request;

    /// <summary>Where a resource is made, found by evaluating the program once more when first asked for.</summary>
    public SourceTrace LaterSourceOf(Groundwork.Plan.Urn urn) => new(() => _sources.Value.Find(urn)?.Source?.Frames ?? []);

    public async Task<int> RunAsync(Func<Stack> createStack)
    {
        if (_backend is not null)
        {
            throw new InvalidOperationException("Deployment.RunAsync was called twice: a program makes one stack.");
        }

        _backend = new RenderBackend(this);
        var deployment = new Deployment(
            new(Request.Project, Request.Stack, Request.Organization, Request.RootDirectory, IsPreview: true)
            {
                Config = Request.Config,
                EncryptedKeys = Request.SecretKeys,
                LocateKey = Request.LocateKey,
            },
            _backend);
        Deployment.Instance = deployment.OwnInstance;
        try
        {
            var stack = createStack();
            deployment.RegisterOutputs(stack, stack.Outputs);
        }
        catch (Exception e)
        {
            deployment.Fail(e, (e as ResourceException)?.Resource);
        }

        foreach (var (exception, resource) in await deployment.FinishAsync(cancellation).ConfigureAwait(false))
        {
            Report(exception, resource);
        }

        return _failed ? 1 : 0;
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _diagnostics.Add(diagnostic);
            _failed |= diagnostic.Severity == Severity.Error && diagnostic.Kind != DiagnosticKind.Schema;
        }
    }

    static RenderedStack Locate(RenderRequest request, Func<Task<int>> entryPoint)
    {
        // Asked for within a program's own flow, which has its deployment already: the second evaluation needs a flow of its own.
        using (ExecutionContext.SuppressFlow())
        {
            var again = Task.Run(() => OfflineEngine.RenderAsync(request with { CaptureSources = true, Schemas = null }, entryPoint))
                .GetAwaiter()
                .GetResult();
            return again.Stack ?? new(request.Project, request.Stack, []);
        }
    }

    /// <summary>Takes down what the program prints; each line is a message.</summary>
    public void Print(string text)
    {
        lock (_lock)
        {
            foreach (var character in text)
            {
                if (character == '\n')
                {
                    EndLine();
                }
                else
                {
                    _ = _line.Append(character);
                }
            }
        }
    }

    void EndLine()
    {
        Add(new(DiagnosticKind.Program, Severity.Info, _line.ToString().TrimEnd('\r')));
        _ = _line.Clear();
    }

    public void Report(Exception exception, Resource? resource) =>
        Add(exception is OperationCanceledException && cancellation.IsCancellationRequested
            ? new(DiagnosticKind.Failure, Severity.Error, "The rendering was cancelled.")
            : Failures.Describe(exception, resource));

    public RenderResult Result()
    {
        if (_backend is null && !_failed)
        {
            Report(
                cancellation.IsCancellationRequested
                    ? new OperationCanceledException()
                    : new RunException("The program ended without calling Deployment.RunAsync: it makes no stack."),
                null);
        }

        lock (_lock)
        {
            if (_line.Length > 0)
            {
                EndLine();
            }

            return new(_backend?.ToStack(), [.. _diagnostics], _failed ? 1 : 0);
        }
    }
}
