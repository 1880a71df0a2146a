using System.Globalization;
using System.Text;
using Google.Protobuf;
using Groundwork.Policies.Server.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Groundwork.Policies.Server.Grpc;

/// <summary>Answers unary gRPC calls: a frame in, a frame and trailers out.</summary>
/// <param name="methods">What answers which path.</param>
sealed class GrpcApplication(IReadOnlyDictionary<string, GrpcMethod> methods) : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        var aborted = context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? CancellationToken.None;
        response.StatusCode = StatusCodes.Status200OK;
        response.Headers.ContentType = "application/grpc";
        var (status, text) = await AnswerAsync(context, request, aborted).ConfigureAwait(false);

        var trailers = context.Get<IHttpResponseTrailersFeature>()?.Trailers ?? response.Headers;
        trailers["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        if (text is not null)
        {
            trailers["grpc-message"] = new StringValues(Escape(text));
        }
    }

    async Task<(GrpcStatus Status, string? Text)> AnswerAsync(IFeatureCollection context, IHttpRequestFeature request, CancellationToken aborted)
    {
        try
        {
            if (!methods.TryGetValue(request.Path, out var method))
            {
                return (GrpcStatus.Unimplemented, "There is no such method.");
            }

            var message = await GrpcFrame.ReadAsync(request.Body, aborted).ConfigureAwait(false);
            var frame = GrpcFrame.Write(await method(message, aborted).ConfigureAwait(false));
            await context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(frame, aborted).ConfigureAwait(false);
            return (GrpcStatus.Ok, null);
        }
        catch (GrpcException e)
        {
            return (e.Status, e.Message);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or MalformedPropertiesException)
        {
            return (GrpcStatus.InvalidArgument, "The message can't be read.");
        }
        catch (DeepNestingException)
        {
            return (GrpcStatus.ResourceExhausted, $"The properties are nested more than {StructLimits.Deepest} deep.");
        }
        catch (OperationCanceledException)
        {
            return (GrpcStatus.Cancelled, "The call was cancelled.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The exception's own text may hold a property's value.
            return (GrpcStatus.Internal, $"The policy pack failed internally ({e.GetType().Name}).");
        }
    }

    static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            _ = b is >= 0x20 and < 0x7F and not (byte)'%' ? escaped.Append((char)b) : escaped.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return escaped.ToString();
    }
}
