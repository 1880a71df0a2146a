using System.Buffers.Binary;
using Google.Protobuf;

namespace Groundwork.Policies.Server.Grpc;

/// <summary>A message in its frame: a byte that says whether it is compressed, four that give its length, the message.</summary>
static class GrpcFrame
{
    /// <summary>The longest message the Pulumi engine sends or takes.</summary>
    public const int Longest = 400 * 1024 * 1024;

    const int HeaderLength = 5;
    const int FirstBuffer = 64 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken cancellation)
    {
        var header = new byte[HeaderLength];
        if (await body.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < HeaderLength)
        {
            throw new GrpcException(GrpcStatus.Internal, "The request has no whole frame.");
        }

        if (header[0] != 0)
        {
            throw new GrpcException(GrpcStatus.Unimplemented, "Compressed messages are not supported.");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1));
        if (length > Longest)
        {
            throw new GrpcException(GrpcStatus.ResourceExhausted, $"The message has {length} bytes; {Longest} is the most.");
        }

        return await ReadAsync(body, (int)length, cancellation).ConfigureAwait(false);
    }

    public static byte[] Write(IMessage message)
    {
        var size = message.CalculateSize();
        var frame = new byte[HeaderLength + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, int length, CancellationToken cancellation)
    {
        // A length that was only claimed takes no memory: the buffer grows with what has come.
        var buffer = new byte[Math.Min(length, FirstBuffer)];
        var filled = 0;
        while (filled < length)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(length, buffer.Length * 2L));
            }

            var read = await body.ReadAsync(buffer.AsMemory(filled), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                throw new GrpcException(GrpcStatus.Internal, "The message ends before its length.");
            }

            filled += read;
        }

        return buffer.AsMemory(0, length);
    }
}
