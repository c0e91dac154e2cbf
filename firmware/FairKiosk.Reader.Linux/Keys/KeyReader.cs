using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Reads the kernel's <c>struct input_event</c> and cuts what they type into codes.</summary>
internal sealed class KeyReader(KeyMap map, FrameReader frames) : ICodeReader
{
    // Two machine words of time, then type, code and value (linux/input.h): 24 bytes on 64 bits, 16 on 32.
    private static readonly int TypeAt = 2 * IntPtr.Size;
    private static readonly int CodeAt = TypeAt + sizeof(ushort);
    private static readonly int ValueAt = CodeAt + sizeof(ushort);

    private readonly KeyDecoder _keys = new(map);
    private readonly byte[] _rest = new byte[EventBytes];
    private int _restLength;
    private bool _isCatchingUp;

    /// <summary>Size of one event on this machine.</summary>
    public static int EventBytes => ValueAt + sizeof(int);

    public bool IsPartial => frames.IsPartial || _keys.IsPending;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // The kernel hands over whole events; a pipe may cut one in two.
            if (_restLength == 0 && bytes.Length >= EventBytes)
            {
                TakeEvent(bytes);
                bytes = bytes[EventBytes..];
                continue;
            }

            var count = Math.Min(bytes.Length, EventBytes - _restLength);
            bytes[..count].CopyTo(_rest.AsSpan(_restLength));
            bytes = bytes[count..];
            _restLength += count;
            if (_restLength == EventBytes)
            {
                _restLength = 0;
                TakeEvent(_rest);
            }
        }
    }

    public void BreakOff()
    {
        if (_keys.IsPending)
        {
            _keys.Forget();
            frames.Spoil();
        }

        frames.BreakOff();
    }

    private void TakeEvent(ReadOnlySpan<byte> bytes)
    {
        var type = MemoryMarshal.Read<ushort>(bytes[TypeAt..]);
        var code = MemoryMarshal.Read<ushort>(bytes[CodeAt..]);
        if (type == KeyCodes.TypeSync)
        {
            Synchronise(code);
        }
        else if (type == KeyCodes.TypeKey && !_isCatchingUp)
        {
            TakeKey(code, MemoryMarshal.Read<int>(bytes[ValueAt..]));
        }
        else
        {
            // Lights, scan codes, and what stands between a loss and the next whole report.
        }
    }

    // The kernel's buffer ran over. Which keys were lost is not known: the code must not come out shorter than it is.
    private void Synchronise(int code)
    {
        if (code == KeyCodes.SyncDropped)
        {
            _isCatchingUp = true;
            _keys.Reset();
            frames.Spoil();
        }
        else if (code == KeyCodes.SyncReport)
        {
            _isCatchingUp = false;
        }
        else
        {
            // Nothing that keyboards send.
        }
    }

    private void TakeKey(int code, int value)
    {
        if (_keys.Take(code, value) == KeyMeaning.Unknown)
        {
            frames.Spoil();
        }

        frames.Take(_keys.Text);
    }
}
