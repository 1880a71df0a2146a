namespace Groundwork.Plan.Tests.State;

/// <summary>A head, and then the same bytes over and over.</summary>
sealed class EndlessStream(byte[] head, byte[] rest) : Stream
{
    int _at;

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Given == 0)
        {
            head.CopyTo(buffer);
            Given = head.Length;
            return head.Length;
        }

        for (var i = 0; i < buffer.Length;)
        {
            var part = rest.AsSpan(_at, Math.Min(rest.Length - _at, buffer.Length - i));
            part.CopyTo(buffer[i..]);
            i += part.Length;
            _at = (_at + part.Length) % rest.Length;
        }

        Given += buffer.Length;
        return buffer.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
