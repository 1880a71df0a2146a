using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Groundwork.Policies.Server.Protocol;
using Groundwork.Policies.Server.Wire;
using Grpc.Core;
using PolicyConfig = Groundwork.Policies.Configuration.PolicyConfig;

namespace Groundwork.Policies.Server;

/// <summary>The calls of <c>pulumirpc.Analyzer</c>. All of them may come at once and in any order.</summary>
/// <param name="session">What the engine has told so far.</param>
/// <param name="connected">Called with the engine's address at the handshake.</param>
/// <param name="cancelled">Called when the engine is done with the pack.</param>
sealed class AnalyzerService(PackSession session, Action<string> connected, Action cancelled) : Analyzer.AnalyzerBase
{
    public override Task<Empty> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context)
    {
        session.Handshake(request);
        connected(request.EngineAddress);
        return Done();
    }

    public override Task<Empty> ConfigureStack(AnalyzerStackConfigureRequest request, ServerCallContext context)
    {
        session.Configure(request);
        return Done();
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = ProtocolNames.Version });

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(PackInfo.Of(session.Catalog, session.Environment));

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        var structs = new StructReader(StructLimits.Ordinary);
        var known = request.PolicyConfig.Where(e => session.Catalog.Find(e.Key) is not null).ToArray();
        session.Configure(new PolicyConfig
        {
            Levels = known.ToImmutableDictionary(static e => e.Key, static e => ProtocolNames.LevelOf(e.Value.EnforcementLevel)),
            Values = known.ToImmutableDictionary(static e => e.Key, e => structs.Read(e.Value.Properties.Span)),
        });
        return Done();
    }

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context) =>
        DeepStack.RunAsync(deepest => Analyze(request, deepest, context.CancellationToken), context.CancellationToken);

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context) =>
        DeepStack.RunAsync(deepest => Remediate(request, deepest, context.CancellationToken), context.CancellationToken);

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context) =>
        DeepStack.RunAsync(deepest => AnalyzeStack(request, deepest, context.CancellationToken), context.CancellationToken);

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        cancelled();
        return Done();
    }

    AnalyzeResponse Analyze(AnalyzeRequest request, int deepest, CancellationToken cancellation)
    {
        var resource = new ResourceReader(deepest).Read(request);
        session.Remember(resource);
        var response = DiagnosticWriter.Write(session.Engine.Judge(resource, session.ParentOf), cancellation);
        response.NotApplicable.AddRange(WithoutASay(resource));
        return response;
    }

    AnalyzeResponse AnalyzeStack(AnalyzeStackRequest request, int deepest, CancellationToken cancellation)
    {
        var engine = session.Engine;
        var resources = new ResourceReader(deepest).ReadAll(request.Resources, cancellation)
            .DistinctBy(static r => r.Urn)
            .Select(r => r with { Context = engine.Context });
        return DiagnosticWriter.Write(
            engine.Judge(new StackView(resources, engine.Context), deepest <= StructLimits.Ordinary),
            cancellation);
    }

    RemediateResponse Remediate(AnalyzeRequest request, int deepest, CancellationToken cancellation)
    {
        var response = new RemediateResponse();
        var engine = session.Engine;
        if (!engine.MayRemediate(request.Type))
        {
            return response;
        }

        var resource = new ResourceReader(deepest).Read(request);
        var received = request.Properties;
        foreach (var rule in engine.Remediating(resource))
        {
            cancellation.ThrowIfCancellationRequested();
            if (engine.Remediate(rule, resource) is { } mended && !mended.Properties.Equals(resource.Properties))
            {
                received = StructWriter.Change(received, resource.Properties, mended.Properties);
                resource = mended;
                response.Remediations.Add(new Remediation
                {
                    PolicyName = rule.Id,
                    PolicyPackName = ProtocolNames.Pack,
                    PolicyPackVersion = ProtocolNames.Version,
                    Description = rule.Metadata.Summary,
                    Properties = received,
                });
            }
        }

        return response;
    }

    /// <summary>Of the rules not even asked: without them the engine would count what it was not told as passed.</summary>
    IEnumerable<PolicyNotApplicable> WithoutASay(ResourceInputs resource)
    {
        var asked = session.Catalog.For(resource.Type, resource.Custom);
        return session.Catalog.ResourceRules
            .Where(r => !asked.Contains(r) && session.Engine.LevelOf(r) != Level.Disabled)
            .Select(static r => new PolicyNotApplicable { PolicyName = r.Id, Reason = "The rule is about other types." });
    }

    static Task<Empty> Done() => Task.FromResult(new Empty());
}
